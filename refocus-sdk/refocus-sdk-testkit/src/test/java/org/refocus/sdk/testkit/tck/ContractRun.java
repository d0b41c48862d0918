package org.refocus.sdk.testkit.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a contract as anybody's build would, and says which failed and which were skipped. */
final class ContractRun implements TestExecutionListener {
    private final Set<String> failedRules = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int passed;

    private ContractRun() {}

    static ContractRun of(Class<? extends Object> contract) {
        ContractRun run = new ContractRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(includeEngines("junit-jupiter"))
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getDisplayName() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        MethodSource method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .orElse(null);
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += method == null ? 0 : 1;
            case ABORTED ->
                skipped.add(test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::getMessage).orElse(""));
            case FAILED -> {
                failures.add(test.getDisplayName() + ": "
                        + result.getThrowable().map(Throwable::toString).orElse(""));
                if (method != null) {
                    Verifies verifies = method.getJavaMethod().getAnnotation(Verifies.class);
                    failedRules.addAll(List.of(verifies.value()));
                }
            }
        }
    }

    /** Returns the rules that failing tests verify. */
    Set<String> failedRules() {
        return failedRules;
    }

    List<String> failures() {
        return failures;
    }

    /** Returns the tests that were skipped, each with the reason. */
    List<String> skipped() {
        return skipped;
    }

    int passed() {
        return passed;
    }
}
