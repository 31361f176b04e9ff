package vn.vuonlen.reporting.attacker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * A reader who writes every public answer down as an equation and asks a linear programme how small and how large each
 * withheld count can be. It shares nothing with the code that decides what to withhold: it knows the answers, which
 * communes each is the sum of, and the poor and all households of every commune, which are public. Of a restated year it
 * has the answers of before as well, and knows which communes were restated: the others are the same.
 *
 * <p>What the whole province has none of in every state, or all in every state, is no secret: the attacker uses it where it
 * is shown, and does not report it. Everything else it reports.
 */
public final class LinearAttacker {

    /**
     * A withheld count that the answers confine more than its public whole does, to fewer values than the threshold.
     *
     * @param state how often the year was restated before
     */
    public record Leak(int year, int state, Set<String> parts, String count, long least, long most, long whole) {}

    /**
     * What is public of a year until its next restatement.
     *
     * @param communes the poor and all households of each
     * @param restated the communes in which anything may differ from the state before
     * @param province every count of the whole province, withheld or not, by which it is decided what is no secret
     */
    public record State(
            Collection<PublicRow> answers, Map<String, PublicRow> communes, Set<String> restated, PublicRow province) {

        State withoutAnswers() {
            return new State(answers.stream().map(PublicRow::withheld).toList(), communes, restated, province);
        }
    }

    private static final double EXACT = 1e-6;

    /** The households of which some are of a kind: how many there are is public of every commune. */
    private enum Whole {
        POOR,
        NOT_POOR,
        NEAR_POOR;

        long of(PublicRow row) {
            return switch (this) {
                case POOR -> row.poor();
                case NOT_POOR -> row.households() - row.poor();
                case NEAR_POOR -> row.nearPoor();
            };
        }
    }

    /** What a row is asked for. */
    private record Kind(String name, Whole whole) {
        static Kind ofAnswer(String name) {
            return new Kind(name, name.startsWith("NEAR_POOR ") ? Whole.NEAR_POOR : Whole.POOR);
        }

        boolean isNoneOrAllOf(PublicRow row) {
            Long counted = in(row);
            return counted != null && (counted == 0 || counted == whole.of(row));
        }

        /** Null if it is withheld. */
        private Long in(PublicRow row) {
            if (equals(INCOME_POOR)) {
                return row.incomePoor();
            }
            if (equals(MINORITY_POOR)) {
                return row.minorityPoor();
            }
            if (equals(MINORITY_NOT_POOR)) {
                return row.minorityHouseholds() == null
                        ? null
                        : Long.valueOf(row.minorityHouseholds() - row.minorityPoor());
            }
            return row.answers().get(name);
        }
    }

    /** Of the minorities two sums are shown. */
    private static final Kind MINORITY_POOR = new Kind("minority poor", Whole.POOR);

    private static final Kind MINORITY_NOT_POOR = new Kind("minority not poor", Whole.NOT_POOR);
    private static final Kind INCOME_POOR = new Kind("poor by income", Whole.POOR);
    private static final List<Kind> OF_POVERTY = List.of(MINORITY_POOR, MINORITY_NOT_POOR, INCOME_POOR);

    /**
     * What everybody knows of the answers of any households together: so many times the one as the weights say, and so many
     * times the whole, are not less than none.
     */
    public record Relation(Map<String, Integer> weights, int ofWhole) {}

    private final int threshold;
    private final Predicate<PublicRow> mayBeShown;
    private final List<Relation> relations;

    /** @param mayBeShown rows of the kind whose counts are public where they are large enough */
    public LinearAttacker(int threshold, Predicate<PublicRow> mayBeShown) {
        this(threshold, mayBeShown, List.of());
    }

    public LinearAttacker(int threshold, Predicate<PublicRow> mayBeShown, List<Relation> relations) {
        this.threshold = threshold;
        this.mayBeShown = mayBeShown;
        this.relations = List.copyOf(relations);
    }

    /**
     * All years are one programme; since no answer ties two years together, it falls into one for each.
     *
     * @param provinces every count of the whole province in each year
     */
    public List<Leak> attack(
            Collection<PublicRow> answers,
            Map<Integer, Map<String, PublicRow>> communes,
            Map<Integer, PublicRow> provinces) {
        var leaks = new ArrayList<Leak>();
        communes.forEach((year, ofYear) -> {
            var rows = answers.stream().filter(row -> row.year() == year).toList();
            leaks.addAll(attack(List.of(new State(rows, ofYear, Set.of(), provinces.get(year))), ofYear));
        });
        return leaks;
    }

    /**
     * What the answers of the newest state give away: a count of any state that they confine further than the answers
     * before did.
     *
     * @param states of one year, the oldest first
     * @param neverRestated the poor and all households of each commune, without those that were ever restated: of fewer than
     *     the threshold nobody can be confined to fewer values than they are
     */
    public List<Leak> attack(List<State> states, Map<String, PublicRow> neverRestated) {
        var before = new ArrayList<>(states);
        before.add(before.removeLast().withoutAnswers());
        return new Year(states, neverRestated).leaks(new Year(before, neverRestated));
    }

    /** A sum of communes in a state. */
    private record Cell(int state, Set<String> parts) {}

    /** The count of a commune from a state on, until it is restated. */
    private record Count(String commune, int since) {}

    private final class Year {
        private final Map<Cell, PublicRow> cells = new LinkedHashMap<>();
        private final Map<Set<Integer>, long[]> wholes = new LinkedHashMap<>();
        /** The numbers of the unknowns that a cell is the sum of. */
        private final Map<Cell, BitSet> summed = new HashMap<>();

        private final List<Cell> order = new ArrayList<>();
        private final List<double[]> seen = new ArrayList<>();
        private final Map<String, PublicRow> neverRestated;
        private final List<Kind> kinds;
        private final List<PublicRow> provinces;
        private int expressions;

        Year(List<State> states, Map<String, PublicRow> neverRestated) {
            this.neverRestated = neverRestated;
            this.provinces = states.stream().map(State::province).toList();
            var answers = states.stream()
                    .flatMap(state -> state.answers().stream())
                    .flatMap(row -> row.answers().keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            this.kinds = answers.isEmpty()
                    ? OF_POVERTY
                    : answers.stream().map(Kind::ofAnswer).toList();
            var signatures = new LinkedHashMap<Count, Set<Integer>>();
            var figures = new HashMap<Count, PublicRow>();
            var current = new HashMap<String, Count>();
            for (int state = 0; state < states.size(); state++) {
                int now = state;
                var known = states.get(state);
                known.communes().forEach((commune, row) -> {
                    if (now == 0 || known.restated().contains(commune)) {
                        current.put(commune, new Count(commune, now));
                    }
                    figures.put(current.get(commune), row);
                    signatures.computeIfAbsent(current.get(commune), count -> new TreeSet<>());
                });
                addCells(
                        now,
                        known,
                        cell -> cell.parts()
                                .forEach(commune ->
                                        signatures.get(current.get(commune)).add(order.size() - 1)));
            }
            // Counts that are summed alike in every answer are one unknown: a sum of boxes is a box.
            signatures.forEach((count, signature) -> {
                long[] whole = wholes.computeIfAbsent(signature, s -> new long[Whole.values().length]);
                for (Whole of : Whole.values()) {
                    whole[of.ordinal()] += of.of(figures.get(count));
                }
            });
            order.forEach(cell -> summed.put(cell, new BitSet()));
            int unknown = 0;
            for (Set<Integer> signature : wholes.keySet()) {
                for (int cell : signature) {
                    summed.get(order.get(cell)).set(unknown);
                }
                unknown++;
            }
        }

        private void addCells(int state, State known, Consumer<Cell> added) {
            known.answers().stream()
                    .filter(row -> !row.parts().isEmpty())
                    .filter(row -> mayBeShown.test(row) || row.showsAnything())
                    .forEach(row -> {
                        var cell = new Cell(state, row.parts());
                        if (cells.put(cell, cells.containsKey(cell) ? both(cells.get(cell), row) : row) == null) {
                            order.add(cell);
                            added.accept(cell);
                        }
                    });
        }

        private static PublicRow both(PublicRow one, PublicRow other) {
            var answers = new TreeMap<>(one.answers());
            other.answers().forEach((name, shown) -> answers.put(name, known(answers.get(name), shown)));
            return new PublicRow(
                    one.year(),
                    one.parts(),
                    one.households(),
                    one.poor(),
                    one.nearPoor(),
                    known(one.incomePoor(), other.incomePoor()),
                    known(one.minorityHouseholds(), other.minorityHouseholds()),
                    known(one.minorityPoor(), other.minorityPoor()),
                    known(one.minorityPoorRate(), other.minorityPoorRate()),
                    answers);
        }

        private static <T> T known(T one, T other) {
            return one == null ? other : one;
        }

        List<Leak> leaks(Year before) {
            var leaks = new ArrayList<Leak>();
            var asked = new HashSet<BitSet>();
            for (Cell cell : order) {
                PublicRow row = cells.get(cell);
                // What was not restated is the same in two states.
                if (!asked.add(summed.get(cell))) {
                    continue;
                }
                row.answers().forEach((name, shown) -> {
                    if (shown == null) {
                        confine(leaks, before, cell, name, Kind.ofAnswer(name));
                    }
                });
                if (!kinds.equals(OF_POVERTY)) {
                    continue;
                }
                if (row.minorityPoor() == null) {
                    confine(leaks, before, cell, "minority poor", MINORITY_POOR);
                    confine(leaks, before, cell, "minority not poor", MINORITY_NOT_POOR);
                    confine(leaks, before, cell, "minority", MINORITY_POOR, MINORITY_NOT_POOR);
                }
                if (row.incomePoor() == null) {
                    confine(leaks, before, cell, "poor by income", INCOME_POOR);
                }
            }
            return leaks;
        }

        private boolean isSecret(Kind kind) {
            return !provinces.stream().allMatch(kind::isNoneOrAllOf);
        }

        private void confine(List<Leak> leaks, Year before, Cell cell, String count, Kind... of) {
            var kinds = Stream.of(of).filter(this::isSecret).toArray(Kind[]::new);
            long whole = cell.parts().stream()
                    .map(neverRestated::get)
                    .mapToLong(figures -> whole(figures, kinds))
                    .sum();
            long required = Math.min(threshold, whole);
            if (required <= 0 || spread(weights(cell, kinds)) >= required - EXACT) {
                return;
            }
            var left = interval(cell, kinds);
            if (left[1] - left[0] < required) {
                var earlier = before.interval(cell, kinds);
                if (left[1] - left[0] < earlier[1] - earlier[0]) {
                    leaks.add(new Leak(
                            cells.get(cell).year(), cell.state(), cell.parts(), count, left[0], left[1], whole));
                }
            }
        }

        private static long whole(PublicRow figures, Kind... kinds) {
            return Stream.of(kinds).mapToLong(kind -> kind.whole().of(figures)).sum();
        }

        /** Inward to whole households. */
        private long[] interval(Cell cell, Kind... kinds) {
            var weights = weights(cell, kinds);
            return new long[] {
                (long) Math.ceil(solve(weights, false) - EXACT), (long) Math.floor(solve(weights, true) + EXACT)
            };
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
            for (Kind kind : kinds) {
                for (long[] whole : wholes.values()) {
                    model.addVariable(kind.name() + " " + model.countVariables())
                            .lower(0)
                            .upper(whole[kind.whole().ordinal()]);
                }
            }
            relations.forEach(relation -> relate(model, relation));
            cells.forEach((cell, row) -> {
                row.answers().forEach((name, shown) -> equation(model, cell, shown, Kind.ofAnswer(name)));
                equation(model, cell, row.incomePoor(), INCOME_POOR);
                equation(model, cell, row.minorityPoor(), MINORITY_POOR);
                equation(model, cell, row.minorityHouseholds(), MINORITY_POOR, MINORITY_NOT_POOR);
                if (row.minorityPoorRate() != null && row.minorityPoor() == null) {
                    rate(model, cell, row.minorityPoorRate().doubleValue());
                }
            });
            return model;
        }

        /** It holds of each of the unknowns, since it holds of any households. */
        private void relate(ExpressionsBasedModel model, Relation relation) {
            int i = 0;
            for (long[] whole : wholes.values()) {
                double[] weights = new double[kinds.size() * wholes.size()];
                Whole of = Whole.POOR;
                for (var weight : relation.weights().entrySet()) {
                    var kind = Kind.ofAnswer(weight.getKey());
                    of = kind.whole();
                    weights[kinds.indexOf(kind) * wholes.size() + i] = weight.getValue();
                }
                set(expression(model), model, weights).lower(-relation.ofWhole() * whole[of.ordinal()]);
                i++;
            }
        }

        private void equation(ExpressionsBasedModel model, Cell cell, Long value, Kind... kinds) {
            if (value != null) {
                set(expression(model), model, weights(cell, kinds)).level(value);
            }
        }

        /** A rate of two decimals leaves the counts an interval. */
        private void rate(ExpressionsBasedModel model, Cell cell, double rate) {
            double half = 0.005;
            double[] poor = weights(cell, MINORITY_POOR);
            double[] all = weights(cell, MINORITY_POOR, MINORITY_NOT_POOR);
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

        private double[] weights(Cell cell, Kind... wanted) {
            double[] weights = new double[kinds.size() * wholes.size()];
            var within = summed.get(cell);
            for (Kind kind : wanted) {
                int first = kinds.indexOf(kind) * wholes.size();
                within.stream().forEach(unknown -> weights[first + unknown] = 1);
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
