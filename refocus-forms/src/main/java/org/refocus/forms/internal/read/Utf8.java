package org.refocus.forms.internal.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Strict UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF.
 *
 * <p>Jackson reads bytes that a strict decoder refuses, so they are looked at once before it sees them.
 */
final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    /** The index of the first byte that is not UTF-8, or -1. */
    private int badOffset = -1;

    /** Whether an escape by number ({@code \}{@code u}) stands anywhere, which may hide a character JSON text cannot hold. */
    private boolean numericEscapes;

    private Utf8() {}

    static Utf8 scan(byte[] bytes) {
        Utf8 result = new Utf8();
        result.run(bytes);
        return result;
    }

    int badOffset() {
        return badOffset;
    }

    boolean numericEscapes() {
        return numericEscapes;
    }

    private void run(byte[] b) {
        int n = b.length;
        int i = 0;
        if (n >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            badOffset = 0; // a byte order mark has no place in JSON
            return;
        }
        while (i < n) {
            if (i + 8 <= n) {
                long word = (long) LONGS.get(b, i);
                long slashes = word ^ BACKSLASHES;
                if (((word | ((slashes - LOW_BITS) & ~slashes)) & HIGH_BITS) == 0) {
                    i += 8;
                    continue;
                }
            }
            int c = b[i];
            if (c >= 0) {
                if (c == '\\' && i + 1 < n) {
                    numericEscapes |= b[i + 1] == 'u';
                    i++;
                    if (b[i] < 0) {
                        continue;
                    }
                }
                i++;
                continue;
            }
            int length = sequenceLength(b, i, n);
            if (length == 0) {
                badOffset = i;
                return;
            }
            i += length;
        }
    }

    private static int sequenceLength(byte[] b, int i, int n) {
        int lead = b[i] & 0xFF;
        int second = i + 1 < n ? b[i + 1] & 0xFF : 0;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return isTail(second) ? 2 : 0;
        }
        int third = i + 2 < n ? b[i + 2] & 0xFF : 0;
        if (lead >= 0xE0 && lead <= 0xEF) {
            boolean overlong = lead == 0xE0 && second < 0xA0;
            boolean surrogate = lead == 0xED && second >= 0xA0;
            return isTail(second) && isTail(third) && !overlong && !surrogate ? 3 : 0;
        }
        int fourth = i + 3 < n ? b[i + 3] & 0xFF : 0;
        if (lead >= 0xF0 && lead <= 0xF4) {
            boolean overlong = lead == 0xF0 && second < 0x90;
            boolean tooHigh = lead == 0xF4 && second >= 0x90;
            return isTail(second) && isTail(third) && isTail(fourth) && !overlong && !tooHigh ? 4 : 0;
        }
        return 0;
    }

    private static boolean isTail(int b) {
        return (b & 0xC0) == 0x80;
    }
}
