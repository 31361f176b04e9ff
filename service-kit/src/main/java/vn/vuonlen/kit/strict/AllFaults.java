package vn.vuonlen.kit.strict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.validation.Validator;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Tells all that is wrong with a JSON body, where Jackson stops at the first fault. Inside of {@link JsonLimit}, which
 * holds the body in memory; a body without faults costs nothing more.
 */
@Provider
@Priority(Priorities.USER + 1)
class AllFaults implements ReaderInterceptor {
    private final ObjectMapper json;
    private final Validator validator;

    AllFaults(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        if (!(context.getInputStream() instanceof ByteArrayInputStream body)) {
            return context.proceed();
        }
        body.mark(0);
        try {
            return context.proceed();
        } catch (JsonProcessingException e) {
            throw new FaultyBody(json, validator).problem(e, again(body), context.getGenericType());
        } catch (WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException cause) {
                throw new FaultyBody(json, validator).problem(cause, again(body), context.getGenericType());
            }
            throw e;
        }
    }

    private static byte[] again(ByteArrayInputStream body) {
        body.reset();
        return body.readAllBytes();
    }
}
