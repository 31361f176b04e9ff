package vn.vuonlen.reporting.figure.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.language.Language;

/** The answers of the households of an area, each with its counts in every class: the most frequent first. */
record RankedAnswers(List<ClassAnswers> classes, Language language) {

    /** @param counts in the order of the classes; null where a class does not have the answer */
    record Answer(String name, List<CodeCount> counts) {

        /** Of the first class; null if it is not known. */
        Long households() {
            return households(0);
        }

        Long households(int ofClass) {
            return counts.get(ofClass) == null ? null : counts.get(ofClass).households();
        }
    }

    List<Answer> mostFrequentFirst() {
        Map<String, List<CodeCount>> byCode = new LinkedHashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            for (var code : classes.get(i).codes()) {
                var counts = byCode.computeIfAbsent(code.scheme() + "/" + code.code(), key -> nothing());
                counts.set(i, code);
            }
        }
        Comparator<Answer> order = Comparator.comparingInt(answer -> 0);
        for (int i = 0; i < classes.size(); i++) {
            int ofClass = i;
            order = order.thenComparing(
                    answer -> answer.households(ofClass), Comparator.nullsLast(Comparator.reverseOrder()));
        }
        return byCode.values().stream()
                .map(counts -> new Answer(name(counts), counts))
                .sorted(order)
                .toList();
    }

    private List<CodeCount> nothing() {
        return new ArrayList<>(Collections.nCopies(classes.size(), null));
    }

    private String name(List<CodeCount> counts) {
        var name = counts.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .name();
        return language == Language.VI ? name.vi() : name.en();
    }

    /** Whether of any answer it is known how many gave it. */
    boolean anyKnown() {
        return classes.stream().flatMap(of -> of.codes().stream()).anyMatch(code -> code.households() != null);
    }

    /** Those that as many households of the first class gave as no other; none if nobody gave any. */
    List<Answer> mostFrequent() {
        var all = mostFrequentFirst();
        var most = all.isEmpty() ? null : all.getFirst().households();
        return most == null || most == 0
                ? List.of()
                : all.stream()
                        .filter(answer -> most.equals(answer.households()))
                        .toList();
    }

    /** Quoted within a sentence: {@code “Ốm đau”, “Thiên tai”}. */
    static String quoted(List<Answer> answers) {
        return answers.stream().map(answer -> "“" + answer.name() + "”").collect(Collectors.joining(", "));
    }

    static String named(List<Answer> answers) {
        return answers.stream().map(Answer::name).collect(Collectors.joining("; "));
    }
}
