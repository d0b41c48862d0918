package org.refocus.sdk.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A wire to a database server on this machine, which breaks when a commit goes through it, if somebody wants it so. */
final class CutWire implements AutoCloseable {
    /** Where the wire breaks. */
    enum Cut {
        NOWHERE,
        /** The server never gets the commit. */
        BEFORE_THE_COMMIT,
        /** The server gets the commit; whether it did it when the wire breaks, chance decides. */
        BEHIND_THE_COMMIT,
        /** The server did it; its answer gets lost. */
        BEFORE_THE_ANSWER
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile Cut cut = Cut.NOWHERE;

    CutWire(int server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut(Cut where) {
        cut = where;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                to.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                Line line = new Line(client, to);
                threads.execute(line::ask);
                threads.execute(line::answer);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private final class Line {
        private final Socket client;
        private final Socket to;
        private volatile boolean dropsAnswers;

        Line(Socket client, Socket to) {
            this.client = client;
            this.to = to;
        }

        void ask() {
            byte[] some = new byte[65536];
            try (client;
                    to) {
                InputStream in = client.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(some); n >= 0; n = in.read(some)) {
                    boolean commits = new String(some, 0, n, StandardCharsets.ISO_8859_1).contains("COMMIT");
                    if (commits && cut == Cut.BEFORE_THE_COMMIT) {
                        return;
                    }
                    dropsAnswers = commits && cut == Cut.BEFORE_THE_ANSWER;
                    out.write(some, 0, n);
                    out.flush();
                    if (commits && cut == Cut.BEHIND_THE_COMMIT) {
                        return;
                    }
                }
            } catch (IOException e) {
                // One end is gone, and with it the other.
            }
        }

        void answer() {
            byte[] some = new byte[65536];
            try (client;
                    to) {
                InputStream in = to.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int n = in.read(some); n >= 0 && !dropsAnswers; n = in.read(some)) {
                    out.write(some, 0, n);
                    out.flush();
                }
            } catch (IOException e) {
                // One end is gone, and with it the other.
            }
        }
    }
}
