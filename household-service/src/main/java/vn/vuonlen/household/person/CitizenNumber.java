package vn.vuonlen.household.person;

import java.util.Optional;

/**
 * What the 12 digits of a CCCD say of its holder: after three of the province of registration, which may be any, one of sex and
 * century, then two of the year of birth. The older CMND says nothing.
 */
public record CitizenNumber(Sex sex, int birthYear) {

    private static final int LENGTH = 12;
    private static final int SEX_AND_CENTURY = 3;
    private static final int FIRST_CENTURY = 1900;

    /** Of a well-formed number, or of none. */
    public static Optional<CitizenNumber> of(String personalId) {
        if (personalId == null || personalId.length() != LENGTH) {
            return Optional.empty();
        }
        int digit = personalId.charAt(SEX_AND_CENTURY) - '0';
        int yearOfCentury = Integer.parseInt(personalId, SEX_AND_CENTURY + 1, SEX_AND_CENTURY + 3, 10);
        return Optional.of(
                new CitizenNumber(digit % 2 == 0 ? Sex.M : Sex.F, FIRST_CENTURY + digit / 2 * 100 + yearOfCentury));
    }

    public boolean fits(Sex other, Birth birth) {
        return sex == other && birthYear == birth.year();
    }
}
