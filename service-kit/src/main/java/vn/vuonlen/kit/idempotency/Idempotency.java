package vn.vuonlen.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.StorableText;

/**
 * A request that is sent again has its effect once and receives the same response again. The key is stored in the
 * transaction of the effect, so that neither exists without the other; a request that is refused stores no key.
 */
@ApplicationScoped
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotent-Replayed";
    private static final int MAX_LENGTH = 255;

    private final Caller caller;
    private final StoredResponses responses;
    private final GrantedAreas granted;
    private final CanonicalJson json;

    Idempotency(Caller caller, GrantedAreas granted, StoredResponses responses, CanonicalJson json) {
        this.caller = caller;
        this.granted = granted;
        this.responses = responses;
        this.json = json;
    }

    /**
     * @param operation a name of the operation: the same key may be used for several
     * @param request the payload with everything else the effect depends on, such as an id in the path
     */
    @Transactional
    public Response answer(String key, String operation, Object request, Supplier<Answer> effect) {
        return answer(key, operation, request, request, effect);
    }

    /**
     * For a payload with parts that have no order.
     *
     * @param asSent the payload in the order in which it was sent, whose hash earlier versions stored
     */
    @Transactional
    public Response answer(String key, String operation, Object request, Object asSent, Supplier<Answer> effect) {
        var requestKey =
                new RequestKey(caller.subject(), operation, checked(key), json.hash(request), json.hash(asSent));
        var earlier = responses.find(requestKey);
        if (earlier.isPresent()) {
            return replay(requestKey, earlier.get());
        }
        var answer = effect.get();
        var stored = new StoredResponse(
                requestKey.hash(),
                answer.status(),
                json.text(answer.body()),
                answer.location(),
                answer.etag(),
                caller.areaCodes());
        responses.store(requestKey, stored);
        return response(stored).build();
    }

    private Response replay(RequestKey requestKey, StoredResponse earlier) {
        if (!requestKey.isOf(earlier.hash())) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (!stillGranted(earlier.areas())) {
            throw Problem.of(KitProblem.OUT_OF_SCOPE);
        }
        return response(earlier).header(REPLAYED, "true").build();
    }

    /** The stored response may name people of areas that the caller has lost since. */
    private boolean stillGranted(Set<String> areas) {
        return caller.areaCodes().containsAll(areas) || caller.scope().covers(granted.of(areas));
    }

    private static Response.ResponseBuilder response(StoredResponse stored) {
        return Response.status(stored.status())
                .location(stored.location())
                .tag(stored.etag())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(stored.body());
    }

    private static String checked(String key) {
        if (key == null || key.isBlank()) {
            throw Problem.of(KitProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (key.length() > MAX_LENGTH) {
            throw KitProblem.invalid("header:" + HEADER, "Tối đa 255 ký tự.", "At most 255 characters.");
        }
        if (!StorableText.isStorable(key)) {
            throw KitProblem.invalid(
                    "header:" + HEADER, "Không được có ký tự điều khiển.", "It must not have control characters.");
        }
        return key;
    }
}
