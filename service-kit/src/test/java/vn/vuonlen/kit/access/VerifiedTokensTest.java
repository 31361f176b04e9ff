package vn.vuonlen.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int GRACE = 10;

    private final Time time = new Time();
    private final VerifiedTokens tokens = tokens(Duration.ofMinutes(5));

    @Test
    void aTokenIsKnownUntilItsEndAndTheGrace() {
        tokens.add(bearer("key-1", 1), expiring(60));

        time.now = START.plusSeconds(60 + GRACE - 1);
        assertNotNull(tokens.find(bearer("key-1", 1)));
        time.now = START.plusSeconds(60 + GRACE);
        assertNull(tokens.find(bearer("key-1", 1)));
    }

    @Test
    void aTokenThatLivesLongIsVerifiedAgain() {
        tokens.add(bearer("key-1", 1), expiring(3_600));

        time.now = START.plus(Duration.ofMinutes(5));
        assertNull(tokens.find(bearer("key-1", 1)));
    }

    @Test
    void withoutADurationEachTokenIsVerifiedEachTime() {
        var none = tokens(Duration.ZERO);
        none.add(bearer("key-1", 1), expiring(60));

        assertNull(none.find(bearer("key-1", 1)));
    }

    @Test
    void anotherSigningKeyForgetsWhatTheFormerSigned() {
        tokens.add(bearer("key-1", 1), expiring(60));
        tokens.add(bearer("key-2", 2), expiring(60));
        assertNull(tokens.find(bearer("key-1", 1)));

        tokens.add(bearer("key-1", 1), expiring(60));
        assertNotNull(tokens.find(bearer("key-1", 1)));
        assertNotNull(tokens.find(bearer("key-2", 2)));
    }

    @Test
    void manyTokensTakeNoMoreMemory() {
        for (int i = 0; i < 5_000; i++) {
            tokens.add(bearer("key-1", i), expiring(60));
        }

        long known = 0;
        for (int i = 0; i < 5_000; i++) {
            known += tokens.find(bearer("key-1", i)) == null ? 0 : 1;
        }
        assertTrue(known > 0 && known <= 1_000, "known: " + known);
    }

    @Test
    void theRequestOfTheFirstIdentityIsNotHeld() {
        var first = QuarkusSecurityIdentity.builder(expiring(60))
                .addAttribute("request", new byte[1_000])
                .build();
        tokens.add(bearer("key-1", 1), first);

        var found = tokens.find(bearer("key-1", 1));
        assertEquals(Set.of("auditor"), found.getRoles());
        assertTrue(found.getAttributes().isEmpty());
        assertTrue(found.getCredentials().isEmpty());
    }

    private VerifiedTokens tokens(Duration duration) {
        return new VerifiedTokens(
                time,
                new AccessSettings() {
                    @Override
                    public Duration scopeCache() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration tokenCache() {
                        return duration;
                    }

                    @Override
                    public boolean endedUnits() {
                        return false;
                    }
                },
                GRACE);
    }

    private static String bearer(String key, int n) {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("""
                {"alg":"RS256","kid":"%s"}""".formatted(key)
                .getBytes(UTF_8));
        return "Bearer " + header + ".claims." + n;
    }

    private static SecurityIdentity expiring(int seconds) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(START.getEpochSecond() + seconds))
                .addRole("auditor")
                .build();
    }

    private record Token(long expires) implements JsonWebToken {
        @Override
        public String getName() {
            return "name";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) (Long) expires : null;
        }
    }

    private static final class Time extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
