package vn.vuonlen.kubernetes.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vuonlen.kubernetes.Manifests;
import vn.vuonlen.kubernetes.StrictReading;

/** What must hold of everything that the chart renders. A fault names its object. */
public enum Rule {
    READ_STRICTLY(manifests -> manifests.all().stream().flatMap(object -> StrictReading.faults(object).stream())),
    IMAGES_PINNED(PodRules::unpinnedImages),
    NOT_PRIVILEGED(PodRules::privileges),
    NO_TOKEN(PodRules::tokens),
    RESOURCES(PodRules::missingResources),
    PROBES(PodRules::probes),
    ENDS_WITHIN_ITS_GRACE(PodRules::graces),
    ROLLS_WITHOUT_LOSS(AvailabilityRules::rollouts),
    SPREAD(AvailabilityRules::spread),
    DISRUPTION_BUDGET(AvailabilityRules::budgets),
    TWO_REPLICAS(AvailabilityRules::replicas),
    SELECTORS_MATCH(WiringRules::selectors),
    PORTS_EXIST(WiringRules::ports),
    REFERENCES_EXIST(WiringRules::references),
    CONFIGURATION_ROLLS(WiringRules::checksums),
    DENIED_BY_DEFAULT(NetworkRules::denial),
    NETWORK_POLICY(NetworkRules::policies),
    SECRETS_BY_REFERENCE(SecretRules::literals),
    SECRETS_GIVEN(SecretRules::missing),
    TOPICS_GRANTED(KafkaRules::grants),
    INSIDE_STAYS_INSIDE(NetworkRules::routes);

    private final Function<Manifests, Stream<String>> faults;

    Rule(Function<Manifests, Stream<String>> faults) {
        this.faults = faults;
    }

    public List<String> faults(Manifests manifests) {
        return faults.apply(manifests).toList();
    }

    public static List<String> allFaults(Manifests manifests) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.faults(manifests).stream().map(fault -> rule + ": " + fault))
                .toList();
    }
}
