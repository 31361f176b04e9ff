package vn.vuonlen.household.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.vuonlen.household.person.PersonalIds;

/**
 * Distinguishes a repeated registration from another household under the same id. Personal IDs go in as hashes. Members
 * have no order: the same ones sent in another one are the same.
 */
final class RegistrationHash {

    private final String household;
    private final List<String> members;
    private final byte[] bytes;

    private RegistrationHash(String household, List<String> members) {
        this.household = household;
        this.members = members;
        this.bytes = digest(members.stream().sorted().toList());
    }

    static RegistrationHash of(Registration household, PersonalIds ids) {
        return of(
                line(household.code(), household.area(), household.registeredOn(), household.size()),
                household.members().stream().map(member -> content(member, ids)).toList());
    }

    static RegistrationHash of(String household, List<String> members) {
        return new RegistrationHash(household, members);
    }

    private static String content(Member member, PersonalIds ids) {
        var personalId = member.personalId();
        return line(member.id(), member.name(), member.sex(), member.birth(), member.ethnicGroup())
                + line(
                        member.relationship(),
                        personalId == null ? null : HexFormat.of().formatHex(ids.hash(personalId)));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What was registered before members had no order has the hash of the order in which it was sent. */
    boolean matches(byte[] stored) {
        return Arrays.equals(bytes, stored) || Arrays.equals(digest(members), stored);
    }

    private byte[] digest(List<String> inOrder) {
        var content = household + String.join("", inOrder);
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    /** The separators are unambiguous: normalized values hold neither a line break nor a tab. */
    static String line(Object... values) {
        var content = new StringBuilder(100);
        for (var value : values) {
            content.append(value).append('\t');
        }
        return content.append('\n').toString();
    }
}
