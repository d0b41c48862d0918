package org.refocus.forms.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refocus.forms.RefocusException;

/** Whatever a plug-in throws or gives, its name and the call come out, and none of its words. */
class GuardTest {
    private static final String MARKER = "MARKER-51c9";

    private final Guard guard = Guard.around(this);

    static List<Throwable> everythingThatCanBeThrown() {
        return List.of(
                new IllegalStateException(MARKER),
                new IllegalStateException(MARKER, new IOException(MARKER, new NullPointerException(MARKER))),
                withSuppressed(),
                new IOException(MARKER),
                new RefocusException(MARKER),
                new AssertionError(MARKER),
                new LinkageError(MARKER),
                new NoClassDefFoundError(MARKER),
                new ExceptionInInitializerError(MARKER),
                new StackOverflowError(MARKER),
                new InterruptedException(MARKER),
                new Throwable(MARKER),
                new Hostile(),
                circular());
    }

    @ParameterizedTest
    @MethodSource("everythingThatCanBeThrown")
    @DisplayName("P-01 P-02 Whatever is thrown comes out as one exception with the names and without the words")
    void whateverIsThrownIsNamedAndQuiet(Throwable thrown) {
        PluginException e = caught(() -> sneaky(thrown));
        Thread.interrupted(); // an InterruptedException marks this thread

        assertThat(e.plugin()).isEqualTo("org.refocus.forms.plugin.GuardTest");
        assertThat(e.call()).isEqualTo("append");
        assertThat(e.begun()).isTrue();
        assertThat(e)
                .hasMessageContaining("org.refocus.forms.plugin.GuardTest")
                .hasMessageContaining("append")
                .hasMessageContaining(thrown.getClass().getName());
        assertThat(printed(e)).doesNotContain(MARKER);
    }

    @Test
    @DisplayName("P-02 The causes are there, with their classes and where they came from")
    void theCausesAreThere() {
        PluginException e = caught(() -> {
            throw new IllegalStateException(MARKER, new IOException(MARKER));
        });

        assertThat(e.getCause()).hasMessage("java.lang.IllegalStateException");
        assertThat(e.getCause().getStackTrace()[0].getClassName()).isEqualTo(GuardTest.class.getName());
        assertThat(e.getCause().getCause()).hasMessage("java.io.IOException").hasNoCause();
    }

    @Test
    @DisplayName("P-01 What the contract promises comes out as it is, and so does what is named already")
    void whatIsPromisedComesOutAsItIs() {
        RefocusException promised = new Promised();
        PluginException named = guard.broken("inner", "it gave rubbish");

        assertThatThrownBy(() -> guard.letting(RefocusException.class).call("append", () -> sneaky(promised)))
                .isSameAs(promised);
        assertThatThrownBy(() -> guard.letting(Promised.class)
                        .letting(PluginException.class)
                        .call("append", () -> sneaky(promised)))
                .isSameAs(promised);
        assertThat(caught(() -> sneaky(promised)).getCause()).hasMessage(Promised.class.getName());
        assertThat(caught(() -> sneaky(named))).isSameAs(named);
    }

    @Test
    @DisplayName("P-03 What is about the whole process comes out as it is, also from where a cause is asked for")
    void whatIsAboutTheProcessComesOutAsItIs() {
        List<Throwable> fatal = new ArrayList<>(List.of(new OutOfMemoryError(MARKER), new InternalError(MARKER)));
        try {
            fatal.add((Throwable)
                    Class.forName("java.lang.ThreadDeath").getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            // this Java has it no more
        }
        for (Throwable error : fatal) {
            assertThatThrownBy(() -> guard.call("append", () -> sneaky(error))).isSameAs(error);
        }
        OutOfMemoryError late = new OutOfMemoryError("in getCause");
        assertThatThrownBy(() -> guard.call(
                        "append",
                        () -> sneaky(new IllegalStateException(MARKER) {
                            @Serial
                            private static final long serialVersionUID = 1L;

                            @Override
                            public synchronized Throwable getCause() {
                                throw late;
                            }
                        })))
                .isSameAs(late);
    }

    @Test
    @DisplayName("P-03 A stack that a plug-in let overflow is its own fault, and the thread goes on")
    void anOverflowingStackIsContained() {
        assertThat(caught(GuardTest::deeper)).hasMessageContaining("java.lang.StackOverflowError");
        assertThat(guard.call("append", () -> "fine")).isEqualTo("fine");
    }

    @Test
    @DisplayName("P-03 A thread that was interrupted in a plug-in stays marked as interrupted")
    void interruptionIsKept() {
        caught(() -> sneaky(new InterruptedException(MARKER)));
        assertThat(Thread.interrupted()).isTrue();
        caught(() -> sneaky(new IllegalStateException(MARKER)));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @DisplayName("P-04 Null is refused")
    void nullIsRefused() {
        assertThat(caught(() -> null)).hasMessageEndingWith("broke its contract at append: it gave null.");
        assertThat(caught(() -> guard.copy("append", null, 3))).hasMessageEndingWith("it gave null.");
        assertThat(caught(() -> guard.copy("append", Arrays.asList("a", null), 3)))
                .hasMessageEndingWith("it gave a list with null in it.");
    }

    @Test
    @DisplayName("P-05 A list is copied, as it was")
    void aListIsCopied() {
        List<String> given = new ArrayList<>(List.of("a", "b"));
        List<String> copy = guard.call("append", () -> guard.copy("append", given, 2));
        given.clear();

        assertThat(copy).containsExactly("a", "b");
        assertThatThrownBy(() -> copy.add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("P-05 Of a list without end no more is read than may be, and one")
    void aListWithoutEndIsLeft() {
        List<Integer> read = new ArrayList<>();
        Iterable<Integer> endless = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                read.add(read.size());
                return read.size();
            }
        };

        assertThat(caught(() -> guard.copy("append", endless, 100))).hasMessageEndingWith("more than 100 items.");
        assertThat(read).hasSize(101);
        assertThat(guard.<Integer>copy("append", Collections.nCopies(100, 7), 100))
                .hasSize(100);
    }

    @Test
    @DisplayName("P-08 A plug-in may call back, and is stopped where that has no end")
    void aPlugInMayCallBack() {
        assertThat(nested(31)).isEqualTo(31);
        assertThatThrownBy(() -> nested(32)).isInstanceOf(PluginException.class).hasMessageContaining("without end");
        assertThat(nested(31)).isEqualTo(31);
    }

    private int nested(int deep) {
        return guard.call("append", () -> deep == 0 ? 0 : nested(deep - 1) + 1);
    }

    private PluginException caught(Callable<?> work) {
        return catchThrowableOfType(PluginException.class, () -> guard.call("append", work));
    }

    /** Throws whatever it is, as code can that was not compiled from Java. */
    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static int deeper() {
        return deeper() + 1;
    }

    private static String printed(Throwable e) {
        StringWriter printed = new StringWriter();
        e.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }

    private static Throwable withSuppressed() {
        Throwable e = new IllegalStateException(MARKER);
        e.addSuppressed(new IOException(MARKER));
        return e;
    }

    private static Throwable circular() {
        Throwable e = new IllegalStateException(MARKER);
        e.initCause(new IllegalArgumentException(MARKER, e));
        return e;
    }

    private static final class Promised extends RefocusException {
        @Serial
        private static final long serialVersionUID = 1L;

        Promised() {
            super("as the contract says");
        }
    }

    /** Fails at whatever it is asked. */
    private static final class Hostile extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException(MARKER);
        }

        @Override
        public String toString() {
            return GuardTest.class.getName() + "$Hostile"; // the name of this test asks for it
        }

        @Override
        public synchronized Throwable getCause() {
            throw new AssertionError(MARKER);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {null};
        }
    }
}
