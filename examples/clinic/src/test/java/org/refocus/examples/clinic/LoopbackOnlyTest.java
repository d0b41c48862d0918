package org.refocus.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clinic is there for this computer alone. */
final class LoopbackOnlyTest {
    @TempDir
    private static Path data;

    private static Clinic clinic;
    private static int port;

    @BeforeAll
    static void open() {
        clinic = Clinic.start(Config.in(data));
        port = URI.create(clinic.url()).getPort();
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void noOtherAddressOfThisComputerAnswers() throws IOException {
        List<InetAddress> others = new ArrayList<>();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            Collections.list(network.getInetAddresses()).stream()
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .forEach(others::add);
        }
        others.add(InetAddress.getByName("127.0.0.2"));
        for (InetAddress other : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(other, port), 2000);
                        }
                    })
                    .as("connecting to %s", other)
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
    void itAnswersToTheNamesOfThisComputer(String name) throws IOException {
        assertThat(ask(name + ":" + port)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.invalid",
                "127.0.0.1.x.invalid",
                "localhost.x.invalid",
                "x@127.0.0.1",
                "127.0.0.1@x.invalid",
                "0.0.0.0",
                "127.1",
                "2130706433"
            })
    void aNameThatAnotherSiteCouldHoldIsTurnedAwayWithoutAnythingOfTheClinic(String name) throws IOException {
        assertThat(ask(name + ":" + port))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain("name=\"key\"")
                .doesNotContain("Asha");
    }

    private static String ask(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
