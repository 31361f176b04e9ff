package vn.vuonlen.reporting.attacker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who writes every public answer down as an equation and asks a linear programme how small and how large each
 * withheld count can be. It shares nothing with the code that decides what to withhold: it knows the answers, which
 * communes each is the sum of, and the poor and all households of every commune, which are public.
 */
public final class LinearAttacker {

    /** A withheld count that the answers confine more than its public whole does, to fewer values than the threshold. */
    public record Leak(int year, Set<String> parts, String count, long least, long most, long whole) {}

    private static final double EXACT = 1e-6;

    /** What a row is asked for: three kinds of households, of which the minorities' are shown as two sums. */
    private enum Kind {
        MINORITY_POOR,
        MINORITY_NOT_POOR,
        INCOME_POOR
    }

    private final int threshold;
    private final Predicate<PublicRow> mayBeShown;

    /** @param mayBeShown rows of the kind whose counts are public where they are large enough */
    public LinearAttacker(int threshold, Predicate<PublicRow> mayBeShown) {
        this.threshold = threshold;
        this.mayBeShown = mayBeShown;
    }

    /** All years are one programme; since no answer ties two years together, it falls into one for each. */
    public List<Leak> attack(Collection<PublicRow> answers, Map<Integer, Map<String, PublicRow>> communes) {
        var leaks = new ArrayList<Leak>();
        communes.forEach((year, ofYear) -> {
            var rows = answers.stream()
                    .filter(row -> row.year() == year && !row.parts().isEmpty())
                    .toList();
            leaks.addAll(new Year(rows, ofYear).leaks());
        });
        return leaks;
    }

    private final class Year {
        private final Map<Set<String>, PublicRow> cells = new LinkedHashMap<>();
        private final Map<Set<Integer>, long[]> wholes = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> signatures = new LinkedHashMap<>();
        private final List<Set<String>> order = new ArrayList<>();
        private final List<double[]> seen = new ArrayList<>();
        private int expressions;

        Year(List<PublicRow> rows, Map<String, PublicRow> communes) {
            rows.forEach(row -> {
                if (mayBeShown.test(row) || row.incomePoor() != null || row.minorityPoor() != null) {
                    cells.merge(row.parts(), row, Year::both);
                }
            });
            order.addAll(cells.keySet());
            // Communes that are summed alike in every answer are one unknown: a sum of boxes is a box.
            communes.forEach((commune, figures) -> {
                var signature = new TreeSet<Integer>();
                for (int i = 0; i < order.size(); i++) {
                    if (order.get(i).contains(commune)) {
                        signature.add(i);
                    }
                }
                signatures.put(commune, signature);
                long[] whole = wholes.computeIfAbsent(signature, s -> new long[2]);
                whole[0] += figures.poor();
                whole[1] += figures.households() - figures.poor();
            });
        }

        private static PublicRow both(PublicRow one, PublicRow other) {
            return new PublicRow(
                    one.year(),
                    one.parts(),
                    one.households(),
                    one.poor(),
                    known(one.incomePoor(), other.incomePoor()),
                    known(one.minorityHouseholds(), other.minorityHouseholds()),
                    known(one.minorityPoor(), other.minorityPoor()),
                    known(one.minorityPoorRate(), other.minorityPoorRate()));
        }

        private static <T> T known(T one, T other) {
            return one == null ? other : one;
        }

        List<Leak> leaks() {
            var leaks = new ArrayList<Leak>();
            for (Set<String> cell : order) {
                PublicRow row = cells.get(cell);
                if (row.minorityPoor() == null) {
                    long notPoor = row.households() - row.poor();
                    confine(leaks, row, "minority poor", row.poor(), Kind.MINORITY_POOR);
                    confine(leaks, row, "minority not poor", notPoor, Kind.MINORITY_NOT_POOR);
                    confine(leaks, row, "minority", row.households(), Kind.MINORITY_POOR, Kind.MINORITY_NOT_POOR);
                }
                if (row.incomePoor() == null) {
                    confine(leaks, row, "poor by income", row.poor(), Kind.INCOME_POOR);
                }
            }
            return leaks;
        }

        private void confine(List<Leak> leaks, PublicRow row, String count, long whole, Kind... kinds) {
            long required = Math.min(threshold, whole);
            var weights = weights(row.parts(), kinds);
            if (required <= 0 || spread(weights) >= required - EXACT) {
                return;
            }
            // Inward to whole households.
            long least = (long) Math.ceil(solve(weights, false) - EXACT);
            long most = (long) Math.floor(solve(weights, true) + EXACT);
            if (most - least < required) {
                leaks.add(new Leak(row.year(), row.parts(), count, least, most, whole));
            }
        }

        /** How far the solutions that were found already lie apart: often that is enough. */
        private double spread(double[] weights) {
            var values = seen.stream()
                    .mapToDouble(solution -> dot(weights, solution))
                    .summaryStatistics();
            return seen.isEmpty() ? 0 : values.getMax() - values.getMin();
        }

        private double solve(double[] weights, boolean maximise) {
            var model = model();
            var variables = model.getVariables();
            for (int i = 0; i < weights.length; i++) {
                variables.get(i).weight(weights[i]);
            }
            var result = maximise ? model.maximise() : model.minimise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException(
                        "The answers contradict each other: " + result.getState() + " " + cells.values() + wholes);
            }
            double[] solution = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                solution[i] = result.doubleValue(i);
            }
            seen.add(solution);
            return dot(weights, solution);
        }

        private ExpressionsBasedModel model() {
            var model = new ExpressionsBasedModel();
            for (Kind kind : Kind.values()) {
                for (long[] whole : wholes.values()) {
                    model.addVariable(kind + "" + model.countVariables())
                            .lower(0)
                            .upper(kind == Kind.MINORITY_NOT_POOR ? whole[1] : whole[0]);
                }
            }
            for (PublicRow row : cells.values()) {
                equation(model, row, row.incomePoor(), Kind.INCOME_POOR);
                equation(model, row, row.minorityPoor(), Kind.MINORITY_POOR);
                equation(model, row, row.minorityHouseholds(), Kind.MINORITY_POOR, Kind.MINORITY_NOT_POOR);
                if (row.minorityPoorRate() != null && row.minorityPoor() == null) {
                    rate(model, row);
                }
            }
            return model;
        }

        private void equation(ExpressionsBasedModel model, PublicRow row, Long value, Kind... kinds) {
            if (value != null) {
                set(expression(model), model, weights(row.parts(), kinds)).level(value);
            }
        }

        /** A rate of two decimals leaves the counts an interval. */
        private void rate(ExpressionsBasedModel model, PublicRow row) {
            double half = 0.005;
            double[] poor = weights(row.parts(), Kind.MINORITY_POOR);
            double[] all = weights(row.parts(), Kind.MINORITY_POOR, Kind.MINORITY_NOT_POOR);
            double rate = row.minorityPoorRate().doubleValue();
            set(expression(model), model, less(poor, all, (rate - half) / 100)).lower(BigDecimal.ZERO);
            set(expression(model), model, less(poor, all, (rate + half) / 100)).upper(BigDecimal.ZERO);
        }

        private Expression expression(ExpressionsBasedModel model) {
            return model.addExpression("expression " + expressions++);
        }

        private static double[] less(double[] one, double[] other, double factor) {
            double[] less = new double[one.length];
            for (int i = 0; i < one.length; i++) {
                less[i] = one[i] - factor * other[i];
            }
            return less;
        }

        private static Expression set(Expression sum, ExpressionsBasedModel model, double[] weights) {
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] != 0) {
                    Variable variable = model.getVariable(i);
                    sum.set(variable, weights[i]);
                }
            }
            return sum;
        }

        private double[] weights(Set<String> parts, Kind... kinds) {
            double[] weights = new double[Kind.values().length * wholes.size()];
            var wanted = new LinkedHashSet<Set<Integer>>();
            parts.forEach(commune -> wanted.add(signatures.get(commune)));
            int i = 0;
            for (Set<Integer> signature : wholes.keySet()) {
                for (Kind kind : kinds) {
                    weights[kind.ordinal() * wholes.size() + i] = wanted.contains(signature) ? 1 : 0;
                }
                i++;
            }
            return weights;
        }

        private static double dot(double[] weights, double[] solution) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * solution[i];
            }
            return sum;
        }
    }
}
