package org.refocus.sdk.testkit.caseload;

import java.util.List;

/** Names for everybody: first names from many places, surnames that say that nobody is called so. */
final class Names {
    static final List<String> FIRST = List.of(("Asha Tomasz Rhian Delroy Mei Callum Adaeze Bronwen Chidi Dilys Emeka"
                    + " Farida Goran Hana Idris Jamila Kwame Lena Mateo Nasreen Oluwaseun Priya Quentin Rosa Sam Tariq"
                    + " Una Viktor Wanjiru Xiomara Yusuf Zofia Aled Bao Carys Dmitri Esther Fionn Gita Hamish Ines"
                    + " Jakub Kavita Leila Marlon Nia Omar Pilar Rafiq Sinead Thabo Ursula Vikram Winston Yewande"
                    + " Zainab Anouk Bilal Catrin Dawit Elif Femi Grace Hassan Imogen Joel Keisha Liang Maeve Nikhil"
                    + " Olena Paulo Rukhsana Stefan Tamar Uchenna Valentina Wioletta Yasmin Ziggy Amina Boris Cressida"
                    + " Devon Eluned Fatima Giulia Hiro Ivana Jorge Katya Lionel Mirela Nadia Orla Pawel Rhodri Shanice"
                    + " Tenzin Vera")
            .split(" ", -1));

    private static final List<String> PEOPLE = List.of(
            "Example",
            "Sample",
            "Imaginary",
            "Invented",
            "Fictional",
            "Figment",
            "Pretend",
            "Instance",
            "Makebelieve",
            "Sketch",
            "Daydream");
    private static final List<String> WORKERS =
            List.of("Specimen", "Placeholder", "Template", "Mockup", "Prototype", "Dummy", "Blueprint");

    private Names() {}

    /** Returns a name that no other number of the same seed has. */
    static String person(long seed, int number) {
        return name(PEOPLE, Dice.of(seed, "names of people", 0), number);
    }

    /** Returns a name that no other worker and no person has. */
    static String worker(long seed, int number) {
        return name(WORKERS, Dice.of(seed, "names of workers", 0), number);
    }

    static String first(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    /** Walks through all pairs in steps that share no factor with how many there are, then again with a middle name. */
    private static String name(List<String> surnames, Dice dice, int number) {
        int pairs = FIRST.size() * surnames.size();
        int step = dice.between(pairs / 4, pairs / 2);
        while (commonFactor(step, pairs) != 1) {
            step++;
        }
        int round = number / pairs;
        int place = (int) ((dice.below(pairs) + (long) step * (number % pairs)) % pairs);
        int first = place % FIRST.size();
        String middle = round == 0 ? "" : FIRST.get((first + round) % FIRST.size()) + " ";
        return FIRST.get(first) + " " + middle + surnames.get(place / FIRST.size());
    }

    private static int commonFactor(int a, int b) {
        return b == 0 ? a : commonFactor(b, a % b);
    }
}
