package org.refocus.sdk.testkit.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refocus.forms.migration.Preserved;
import org.refocus.sdk.FormResponse;
import org.refocus.sdk.spi.Capability;

/** What people wrote does not lie in the clear. */
abstract class EncryptingRules extends StoreRules {
    EncryptingRules(FormStoreContract contract) {
        super(contract);
    }

    @Test
    @Verifies("S-12")
    void noWordLiesWhereItCanBeRead() throws Exception {
        demand(Capability.ENCRYPTED);
        FormResponse marked = Revisions.preserving(
                Revisions.withdrawn("r-encrypted", 1, "mrkreason", "{\"words\":\"mrkanswer\"}"),
                List.of(new Preserved("care-plan|0.9.0", "/words", "\"mrkpreserved\"", "mrkwhy")));
        append(marked);

        String lies = new String(contract.whatLies(store), ISO_8859_1);
        assertTrue(
                lies.contains("r-encrypted"),
                "whatLies(store) gives what lies there: the record's id, by which it is found, is not in it");
        for (String marker : List.of("mrkanswer", "mrkreason", "mrkpreserved")) {
            assertFalse(lies.contains(marker), "Words lie in the clear: " + marker);
        }
        Same.revision(marked, store.latest("r-encrypted"), "What can be read again");
    }
}
