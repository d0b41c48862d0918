package org.refocus.examples.clinic;

import java.io.Serial;

/** A page that says kindly what did not work. Its texts are written in the program and hold nothing that was typed. */
final class Trouble extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private Trouble(int status, String title, String text) {
        super(text);
        this.status = status;
        this.title = title;
    }

    static Trouble notHere() {
        return new Trouble(
                404,
                "There is nothing here",
                "The address may be incomplete, or what was here may have moved. Nothing is lost: the start page leads to"
                        + " everything that is kept.");
    }

    static Trouble notForYou() {
        return new Trouble(
                403,
                "This page is not for you",
                "It is about somebody else. If you were only trying out another pair of eyes, change who you are at the top"
                        + " of the page.");
    }

    static Trouble notToWrite() {
        return new Trouble(
                403,
                "You can read this, and not change it",
                "Only the people who fill this form in together can change it.");
    }

    static Trouble tooMuch() {
        return new Trouble(
                413,
                "That is more than fits",
                "A form can hold about two hundred pages of writing, and this was more. Go back with your browser's button:"
                        + " your words are still there. Make them shorter, or keep the long text somewhere else and say here"
                        + " where it is.");
    }

    static Trouble fromElsewhere() {
        return new Trouble(
                403,
                "This did not come from one of our pages",
                "To be safe, nothing was changed. Go back with your browser's button, load the page again and send it from"
                        + " there.");
    }

    static Trouble otherAddress() {
        return new Trouble(
                421,
                "Please use the clinic's own address",
                "The clinic answers on 127.0.0.1 and localhost alone, so that no other site can pose as it.");
    }

    static Trouble destroyed() {
        return new Trouble(
                410,
                "These words are gone for good",
                "The key to what was written here was destroyed, so that nobody can ever read it again. That there was a"
                        + " form, and when, is all that is left.");
    }

    static Trouble unreadable() {
        return new Trouble(
                500,
                "These words cannot be opened",
                "What is kept here is not as it was saved. It is not your doing, and everything else is safe. Please tell"
                        + " those who look after the clinic: they can look for it in a backup.");
    }

    static Trouble unexpected() {
        return new Trouble(
                500,
                "Something went wrong on our side",
                "It is not your doing. What was saved before is safe. Go back with your browser's button and try once more;"
                        + " if it happens again, look at the window in which the clinic runs.");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
