package vn.vuonlen.household.person;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalIdsTest {

    private static final String NUMBER = "011086000123";

    private final PersonalIds ids = new PersonalIds(new Keys(PersonalIdSettings.DEMO_ENCRYPTION_KEY), true);

    private record Keys(String encryptionKey) implements PersonalIdSettings {

        @Override
        public String hashKey() {
            return DEMO_HASH_KEY;
        }
    }

    @Test
    void anEncryptedIdDecryptsForItsMemberOnly() {
        var member = UUID.randomUUID();

        var encrypted = ids.encrypt(NUMBER, member);

        assertEquals(NUMBER, ids.decrypt(encrypted, member));
        assertThrows(IllegalStateException.class, () -> ids.decrypt(encrypted, UUID.randomUUID()));
        assertFalse(Arrays.equals(encrypted, ids.encrypt(NUMBER, member)));
    }

    @Test
    void theHashIsTheSameForTheSameNumber() {
        assertArrayEquals(ids.hash(NUMBER), ids.hash(NUMBER));
        assertFalse(Arrays.equals(ids.hash(NUMBER), ids.hash("011086000124")));
    }

    @Test
    void demoKeysAreRefusedOutsideLocalMode() {
        var demo = new Keys(PersonalIdSettings.DEMO_ENCRYPTION_KEY);

        assertThrows(IllegalStateException.class, () -> new PersonalIds(demo, false));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        var tooShort = new Keys("c2hvcnQ=");

        assertThrows(IllegalStateException.class, () -> new PersonalIds(tooShort, true));
    }
}
