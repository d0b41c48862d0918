package org.refocus.sdk.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.refocus.forms.TemplateLibrary;
import org.refocus.sdk.testkit.Kind;
import org.refocus.sdk.testkit.Sample;

/** A domain may hold templates of one's own. */
@Domain(OwnDomainTest.MoneyAlone.class)
class OwnDomainTest {
    @Property(tries = 20)
    void thenSamplesAreOfTheseAlone(@ForAll Sample valid, @ForAll @Drawn(kind = Kind.PARTIAL) Sample draft) {
        assertThat(List.of(valid, draft))
                .extracting(sample -> sample.template().id())
                .containsOnly("partnership-proposal");
    }

    static class MoneyAlone extends FormDomain {
        MoneyAlone() {
            super(List.of(TemplateLibrary.bundled().newest("partnership-proposal")));
        }
    }
}
