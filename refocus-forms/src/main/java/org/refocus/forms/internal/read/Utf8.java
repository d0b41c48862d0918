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
            int ahead = plain(b, i, n);
            if (ahead > i) {
                i = ahead;
                continue;
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

    /** Passes over bytes that are neither a backslash nor part of a longer character; stops a little early at the end. */
    private static int plain(byte[] b, int from, int n) {
        int i = from;
        for (; i + 32 <= n; i += 32) {
            long marks = marks((long) LONGS.get(b, i))
                    | marks((long) LONGS.get(b, i + 8))
                    | marks((long) LONGS.get(b, i + 16))
                    | marks((long) LONGS.get(b, i + 24));
            if ((marks & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; i + 8 <= n; i += 8) {
            long marks = marks((long) LONGS.get(b, i)) & HIGH_BITS;
            if (marks != 0) {
                return i + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
        }
        return i;
    }

    private static long marks(long word) {
        long slashes = word ^ BACKSLASHES;
        return word | ((slashes - LOW_BITS) & ~slashes);
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
