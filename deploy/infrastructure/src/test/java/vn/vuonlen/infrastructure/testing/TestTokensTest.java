package vn.vuonlen.infrastructure.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TestTokensTest {
    @Test
    void aTokenNamesItsCallersRolesAndAreasUnderTheBuildsKey() throws Exception {
        String token = TestTokens.with("commune-officer")
                .areas("03124", "03125")
                .subject("Lò Thị Mai")
                .sign();

        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"areas\":[\"03124\",\"03125\"]"), claims);
        assertTrue(claims.contains("\"realm_access\":{\"roles\":[\"commune-officer\"]}"), claims);
        assertTrue(claims.contains("\"sub\":\"Lò Thị Mai\""), claims);
        assertTrue(isOurs(token));
    }

    @Test
    void aForgedTokenIsNotUnderTheBuildsKey() throws Exception {
        assertFalse(isOurs(TestTokens.with("auditor").areas("11").signWithWrongKey()));
        assertEquals(3, TestTokens.of("auditor", "11").split("\\.", -1).length);
    }

    private static boolean isOurs(String token) throws Exception {
        byte[] encoded = Base64.getDecoder().decode(TestHost.get().publicKey());
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        int dot = token.lastIndexOf('.');
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }
}
