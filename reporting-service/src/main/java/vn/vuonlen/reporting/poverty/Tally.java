package vn.vuonlen.reporting.poverty;

import vn.vuonlen.reporting.breakdown.Summable;

/**
 * The counts of one area in one year; everything a poverty report prints is computed from them.
 *
 * @param incomePoor poor by income, whatever else
 * @param poorByBoth poor by income and by deprivation: some of those by income
 */
public record Tally(
        long households,
        long poor,
        long nearPoor,
        long incomePoor,
        long poorByBoth,
        long poorByUnknownRoute,
        long minorityHouseholds,
        long minorityPoor,
        long average)
        implements Summable<Tally> {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Results of years before the first review may come without a route. */
    private static final String UNKNOWN = "NONE";

    /** Otherwise nobody knows how many are poor by income, which is not the same as none. */
    public boolean isRouteKnown() {
        return poorByUnknownRoute == 0;
    }

    public long poorByIncomeAlone() {
        return incomePoor - poorByBoth;
    }

    public long poorByDeprivationAlone() {
        return poor - incomePoor - poorByUnknownRoute;
    }

    static Tally ofHouseholds(boolean ethnicMinority, long households) {
        return new Tally(households, 0, 0, 0, 0, 0, ethnicMinority ? households : 0, 0, 0);
    }

    static Tally ofResults(boolean ethnicMinority, String livingStandard, String route, long households) {
        return switch (livingStandard) {
            case "POOR" ->
                new Tally(
                        0,
                        households,
                        0,
                        route.startsWith("INCOME") ? households : 0,
                        route.equals("INCOME_AND_DEPRIVATION") ? households : 0,
                        route.equals(UNKNOWN) ? households : 0,
                        0,
                        ethnicMinority ? households : 0,
                        0);
            case "NEAR_POOR" -> new Tally(0, 0, households, 0, 0, 0, 0, 0, 0);
            case "AVERAGE" -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, households);
            default -> NOTHING;
        };
    }

    @Override
    public Tally plus(Tally other) {
        return new Tally(
                households + other.households,
                poor + other.poor,
                nearPoor + other.nearPoor,
                incomePoor + other.incomePoor,
                poorByBoth + other.poorByBoth,
                poorByUnknownRoute + other.poorByUnknownRoute,
                minorityHouseholds + other.minorityHouseholds,
                minorityPoor + other.minorityPoor,
                average + other.average);
    }
}
