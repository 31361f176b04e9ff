package vn.vuonlen.reporting.poverty;

/** The counts of one area in one year; everything a poverty report prints is computed from them. */
public record Tally(
        long households, long poor, long nearPoor, long incomePoor, long minorityHouseholds, long minorityPoor) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    static Tally ofHouseholds(boolean ethnicMinority, long households) {
        return new Tally(households, 0, 0, 0, ethnicMinority ? households : 0, 0);
    }

    static Tally ofResults(boolean ethnicMinority, String livingStandard, String route, long households) {
        return switch (livingStandard) {
            case "POOR" ->
                new Tally(
                        0,
                        households,
                        0,
                        route.startsWith("INCOME") ? households : 0,
                        0,
                        ethnicMinority ? households : 0);
            case "NEAR_POOR" -> new Tally(0, 0, households, 0, 0, 0);
            default -> NOTHING;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                households + other.households,
                poor + other.poor,
                nearPoor + other.nearPoor,
                incomePoor + other.incomePoor,
                minorityHouseholds + other.minorityHouseholds,
                minorityPoor + other.minorityPoor);
    }
}
