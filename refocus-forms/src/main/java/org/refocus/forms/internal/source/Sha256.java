package org.refocus.forms.internal.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.refocus.forms.RefocusException;

/** The hash that says whether two files are the same. */
public final class Sha256 {
    private Sha256() {}

    /** Returns the SHA-256 of bytes, in hexadecimal and lower case. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new RefocusException("This Java has no SHA-256", e);
        }
    }
}
