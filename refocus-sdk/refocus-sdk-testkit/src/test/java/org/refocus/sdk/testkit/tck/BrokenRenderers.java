package org.refocus.sdk.testkit.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.refocus.forms.Finding;
import org.refocus.sdk.view.FormView;
import org.refocus.sdk.view.KeptWords;
import org.refocus.sdk.view.ViewNode;
import org.refocus.sdk.view.ViewNode.Kind;

/** Renderers with one thing wrong. */
final class BrokenRenderers {
    private BrokenRenderers() {}

    /** Each with all the rules that it breaks, and no other. */
    static List<Broken<BentRenderer>> all() {
        return List.of(
                broken("leaves out what lists are called", "R-01 R-06", NamelessLists::new),
                broken("calls all by the label of the first", "R-01 R-06", OneLabel::new),
                broken("draws the last first", "R-01 R-04 R-06 R-07 R-08", Backwards::new),
                broken("leaves out the second row", "R-01 R-04 R-06 R-07 R-08 R-10 R-11", FirstRows::new),
                broken("prints all answers below the form", "R-02", Exporting::new),
                broken("keeps a page for each record", "R-01 R-02 R-05 R-06 R-07 R-11", Caching::new),
                broken("takes what is in angles for markup", "R-03", Angles::new),
                broken("fills in what is in braces", "R-03", Braces::new),
                broken("forgets what is found", "R-04 R-06 R-10", () -> new BentRenderer() {
                    @Override
                    void findings(FormView view, ViewNode node, List<Piece> out) {}
                }),
                broken("tells what is found in a row at the list", "R-04", AtTheList::new),
                broken("tells nothing of the whole form", "R-04 R-06", () -> new BentRenderer() {
                    @Override
                    boolean tellsOfTheForm() {
                        return false;
                    }
                }),
                broken("tells of a finding in words of its own", "R-04 R-06 R-10", () -> new BentRenderer() {
                    @Override
                    String sentence(Finding finding, Locale locale) {
                        return finding.code().id();
                    }
                }),
                broken("keeps the last view", "R-05", LastView::new),
                broken("counts what it draws", "R-02 R-05 R-06", Counting::new),
                broken("starts a thread", "R-05", Threading::new),
                broken("shows a key where there is no translation", "R-06", Keys::new),
                broken("leaves blank what is not translated", "R-06", Blanks::new),
                broken("tells what is found in English", "R-06", English::new),
                broken(
                        "cuts long answers",
                        "R-07",
                        () -> answering(node -> node.valueLabel().length() > 500
                                ? node.valueLabel().substring(0, 500)
                                : node.valueLabel())),
                broken(
                        "leaves out the first word",
                        "R-07",
                        () -> answering(
                                node -> node.valueLabel().strip().replaceFirst("^\\S+ (?=to the end|this|with)", ""))),
                broken("shows a choice by its value", "R-07 R-08", () -> answering(ViewNode::value)),
                broken(
                        "leaves out a choice that is not on offer",
                        "R-07",
                        () -> answering(node -> node.template().options().isEmpty()
                                        || node.template().options().containsKey(node.value())
                                ? node.valueLabel()
                                : "")),
                broken("forgets whose words these are", "R-07 R-08", () -> without("voice")),
                broken("forgets who may see an entry", "R-07 R-08", () -> without("audience")),
                broken("forgets what was kept", "R-09", () -> new BentRenderer() {
                    @Override
                    void kept(FormView view, List<Piece> out) {}
                }),
                broken("does not say why words were kept", "R-09", () -> new BentRenderer() {
                    @Override
                    void kept(FormView view, List<Piece> out) {
                        for (KeptWords kept : view.kept()) {
                            add(out, "heading", kept.title(), "");
                            kept.words().forEach(said -> add(out, "kept", said.text() + said.voice(), ""));
                        }
                    }
                }),
                broken("links to nowhere", "R-10", () -> leading("/nowhere")),
                broken("links to the first place", "R-10", () -> leading("/workerName")),
                broken("loses a wrong answer in its field", "R-11", Picky::new),
                broken(
                        "trims what is in a field",
                        "R-11",
                        () -> sending(node -> node.value().strip())),
                broken(
                        "breaks no lines in a field",
                        "R-11",
                        () -> sending(node -> node.value().replace('\n', ' '))),
                broken("sends what a choice is called", "R-11", () -> sending(ViewNode::valueLabel)),
                broken("opens what is somebody else's", "R-11", () -> new BentRenderer() {
                    @Override
                    boolean isOpen(ViewNode node) {
                        return true;
                    }
                }),
                broken("numbers its fields from one", "R-11", () -> new BentRenderer() {
                    @Override
                    String name(ViewNode node) {
                        return node.pointer().replace("/0", "/1");
                    }
                }));
    }

    private static Broken<BentRenderer> broken(String how, String rules, Supplier<BentRenderer> make) {
        return new Broken<>(how, rules, make);
    }

    private interface Telling {
        String of(ViewNode node);
    }

    private static BentRenderer answering(Telling telling) {
        return new BentRenderer() {
            @Override
            String answer(ViewNode node) {
                return telling.of(node);
            }
        };
    }

    private static BentRenderer sending(Telling telling) {
        return new BentRenderer() {
            @Override
            String value(ViewNode node) {
                return telling.of(node);
            }
        };
    }

    private static BentRenderer without(String part) {
        return answering(node -> node.template().name().equals(part) ? "" : node.valueLabel());
    }

    private static BentRenderer leading(String place) {
        return new BentRenderer() {
            @Override
            String target(String pointer) {
                return place;
            }
        };
    }

    private static final class NamelessLists extends BentRenderer {
        @Override
        String label(FormView view, ViewNode node) {
            return node.kind() == Kind.LIST ? "" : super.label(view, node);
        }
    }

    private static final class OneLabel extends BentRenderer {
        @Override
        String label(FormView view, ViewNode node) {
            return view.nodes().get(0).template().title();
        }
    }

    private static final class Backwards extends BentRenderer {
        @Override
        List<ViewNode> ordered(List<ViewNode> nodes) {
            List<ViewNode> backwards = new ArrayList<>(nodes);
            Collections.reverse(backwards);
            return backwards;
        }
    }

    private static final class FirstRows extends BentRenderer {
        @Override
        boolean isShown(ViewNode node) {
            return !node.pointer().contains("/1");
        }
    }

    private static final class Exporting extends BentRenderer {
        @Override
        void kept(FormView view, List<Piece> out) {
            add(out, "all", view.response().answers().json(), "");
            super.kept(view, out);
        }
    }

    private static final class Caching extends BentRenderer {
        private final Map<String, List<Piece>> pages = new ConcurrentHashMap<>();

        @Override
        public List<Piece> render(FormView view) {
            return pages.computeIfAbsent(view.response().id() + view.template().key(), key -> super.render(view));
        }
    }

    private static final class Angles extends BentRenderer {
        @Override
        void add(List<Piece> out, String kind, String text, String place) {
            super.add(out, text.contains("<") ? "element" : kind, text, place);
        }
    }

    private static final class Braces extends BentRenderer {
        @Override
        void field(ViewNode node, List<Piece> out) {
            super.field(node, out);
            if (node.value().contains("{")) {
                add(out, "expression", "", "");
            }
        }
    }

    private static final class AtTheList extends BentRenderer {
        @Override
        void findings(FormView view, ViewNode node, List<Piece> out) {
            if (node.kind() == Kind.LIST) {
                Filled.nodes(List.of(node)).forEach(below -> super.findings(view, below, out));
            } else if (!node.pointer().matches(".*/[0-9]+(/.*)?")) {
                super.findings(view, node, out);
            }
        }
    }

    private static final class LastView extends BentRenderer {
        private volatile FormView last;

        @Override
        public List<Piece> render(FormView view) {
            last = view;
            Thread.yield();
            return super.render(last);
        }

        @Override
        void summary(FormView view, List<Piece> out) {
            Thread.yield();
            super.summary(last, out);
        }
    }

    private static final class Counting extends BentRenderer {
        private final AtomicInteger drawn = new AtomicInteger();

        @Override
        void summary(FormView view, List<Piece> out) {
            add(out, "count", "Page " + drawn.incrementAndGet(), "");
            super.summary(view, out);
        }
    }

    private static final class Threading extends BentRenderer {
        @Override
        public List<Piece> render(FormView view) {
            new Thread(() -> {}).start();
            return super.render(view);
        }
    }

    private static final class Keys extends BentRenderer {
        @Override
        String label(FormView view, ViewNode node) {
            String label = super.label(view, node);
            return view.template().untranslated().contains(label)
                    ? node.template().name() + ".title"
                    : label;
        }
    }

    private static final class Blanks extends BentRenderer {
        @Override
        void kept(FormView view, List<Piece> out) {
            add(out, "heading", view.locale().getLanguage().equals("en") ? "Earlier" : "", "");
            super.kept(view, out);
        }
    }

    private static final class English extends BentRenderer {
        @Override
        String sentence(Finding finding, Locale locale) {
            return super.sentence(finding, Locale.UK);
        }
    }

    private static final class Picky extends BentRenderer {
        @Override
        String value(ViewNode node) {
            boolean number = node.template().widget().equals("number");
            return number && !node.value().matches("[0-9]*") ? "" : node.value();
        }
    }
}
