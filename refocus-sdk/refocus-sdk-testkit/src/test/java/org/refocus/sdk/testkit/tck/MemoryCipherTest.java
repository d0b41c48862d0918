package org.refocus.sdk.testkit.tck;

import org.refocus.sdk.spi.AnswerCipher;

/** The cipher for tests keeps the contract. */
class MemoryCipherTest extends AnswerCipherContract {
    @Override
    protected AnswerCipher newCipher() {
        return new MemoryCipher();
    }

    @Override
    protected AnswerCipher another(AnswerCipher sameKeys) {
        return sameKeys;
    }

    @Override
    protected void destroyKey(AnswerCipher keeper, String subject) {
        ((MemoryCipher) keeper).destroy(subject);
    }
}
