package org.refocus.sdk.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Node and npm for the tests of this build: the system's own, else the distribution's packages. This module is the first that
 * needs them, so the others find them.
 */
final class Node {
    private static final List<List<String>> PACKAGES = List.of(
            List.of("apt-get", "update", "-q"),
            List.of(
                    "apt-get",
                    "-o",
                    "DPkg::Lock::Timeout=300",
                    "install",
                    "-q",
                    "-y",
                    "--no-install-recommends",
                    "nodejs",
                    "npm"));

    private Node() {}

    /** Installs Node and npm where they are not there and the distribution has packages; if not, who starts them says so. */
    static void findOrInstall() throws IOException, InterruptedException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (isThere("npm", System.getenv("PATH")) || !root || !isThere("apt-get", System.getenv("PATH"))) {
            return;
        }
        for (List<String> command : PACKAGES) {
            System.out.println("Looking for Node: " + String.join(" ", command));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
            }
        }
    }

    /** Says whether a program is in one of the folders of a search path. */
    static boolean isThere(String program, String folders) {
        for (String folder : folders.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
