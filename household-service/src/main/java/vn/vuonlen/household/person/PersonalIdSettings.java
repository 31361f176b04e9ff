package vn.vuonlen.household.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys of personal IDs, 32 bytes each in base64. If they are lost, the stored IDs cannot be read. */
@ConfigMapping(prefix = "vuonlen.personal-ids")
interface PersonalIdSettings {

    /** Published with the code, therefore refused outside of local mode. */
    String DEMO_ENCRYPTION_KEY = "dnVvbi1sZW4tZGVtby1lbmNyeXB0aW9uLWtleS0wMDE=";

    String DEMO_HASH_KEY = "dnVvbi1sZW4tZGVtby1oYXNoLWtleS0wMDAwMDAwMDE=";

    @WithDefault(DEMO_ENCRYPTION_KEY)
    String encryptionKey();

    /** A key of its own, because changing it means computing the hash of every stored ID again. */
    @WithDefault(DEMO_HASH_KEY)
    String hashKey();
}
