package vn.vuonlen.reporting.answers;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import vn.vuonlen.kit.access.Caller;

/** What the caller may see, as a name: who may see the same has the same, and nobody else. */
@RequestScoped
class ReaderView {

    /** Everybody without a token. */
    static final String PUBLIC = "public";

    private final Caller caller;
    private final SecurityIdentity identity;

    ReaderView(Caller caller, SecurityIdentity identity) {
        this.caller = caller;
        this.identity = identity;
    }

    /** All roles and all areas, so that it does not matter which of them an operation asks for. */
    String name() {
        if (caller.anonymous()) {
            return PUBLIC;
        }
        return new TreeSet<>(identity.getRoles()) + " " + HexFormat.of().formatHex(areas());
    }

    private byte[] areas() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeSet<>(caller.scope().areas())
                    .forEach(area -> digest.update(area.toString().getBytes(StandardCharsets.US_ASCII)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
