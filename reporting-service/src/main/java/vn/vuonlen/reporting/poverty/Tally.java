package vn.vuonlen.reporting.poverty;

/** The counts of one area in one year; everything a poverty report prints is computed from them. */
public record Tally(
        long households,
        long poor,
        long nearPoor,
        long incomePoor,
        long poorByUnknownRoute,
        long minorityHouseholds,
        long minorityPoor,
        long average) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** Results of years before the first review may come without a route. */
    private static final String UNKNOWN = "NONE";

    /** Otherwise nobody knows how many are poor by income, which is not the same as none. */
    boolean isRouteKnown() {
        return poorByUnknownRoute == 0;
    }

    static Tally ofHouseholds(boolean ethnicMinority, long households) {
        return new Tally(households, 0, 0, 0, 0, ethnicMinority ? households : 0, 0, 0);
    }

    static Tally ofResults(boolean ethnicMinority, String livingStandard, String route, long households) {
        return switch (livingStandard) {
            case "POOR" ->
                new Tally(
                        0,
                        households,
                        0,
                        route.startsWith("INCOME") ? households : 0,
                        route.equals(UNKNOWN) ? households : 0,
                        0,
                        ethnicMinority ? households : 0,
                        0);
            case "NEAR_POOR" -> new Tally(0, 0, households, 0, 0, 0, 0, 0);
            case "AVERAGE" -> new Tally(0, 0, 0, 0, 0, 0, 0, households);
            default -> NOTHING;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                households + other.households,
                poor + other.poor,
                nearPoor + other.nearPoor,
                incomePoor + other.incomePoor,
                poorByUnknownRoute + other.poorByUnknownRoute,
                minorityHouseholds + other.minorityHouseholds,
                minorityPoor + other.minorityPoor,
                average + other.average);
    }
}
