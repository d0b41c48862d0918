package org.refocus.sdk.testkit.tck;

import org.refocus.sdk.spi.FormRenderer;
import org.refocus.sdk.text.PlainTextRenderer;

/** Plain text keeps the contract of renderers. */
class PlainTextContractTest extends FormRendererContract<String> {
    @Override
    protected FormRenderer<String> newRenderer() {
        return new PlainTextRenderer();
    }

    @Override
    protected String textOf(String drawn) {
        return drawn;
    }

    @Override
    protected boolean tellsWhoMaySee() {
        return false;
    }
}
