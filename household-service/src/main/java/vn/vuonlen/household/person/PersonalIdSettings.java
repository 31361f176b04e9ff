package vn.vuonlen.household.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys of personal IDs, 32 bytes each in base64. Whoever loses them loses the IDs. */
@ConfigMapping(prefix = "vuonlen.personal-ids")
interface PersonalIdSettings {

    /** Known to everybody, and therefore refused outside of local mode. */
    String DEMO_ENCRYPTION_KEY = "dnVvbi1sZW4tZGVtby1lbmNyeXB0aW9uLWtleS0wMDE=";

    String DEMO_HASH_KEY = "dnVvbi1sZW4tZGVtby1oYXNoLWtleS0wMDAwMDAwMDE=";

    @WithDefault(DEMO_ENCRYPTION_KEY)
    String encryptionKey();

    /** Apart from the other key, since it can never be changed without reading every ID again. */
    @WithDefault(DEMO_HASH_KEY)
    String hashKey();
}
