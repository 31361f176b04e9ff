package vn.vuonlen.reporting.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import vn.vuonlen.reporting.language.Language;

/**
 * The page that says why nobody, or somebody without rights, gets no other.
 *
 * @param name with which the person signed in; empty of nobody
 */
record SignInPage(SignInFailure failure, Language language, String name) {

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance failure(SignInPage p);
    }

    static SignInPage of(SignInFailure failure, String name, RoutingContext request) {
        var language = Language.of(
                request.request().getParam("lang"), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new SignInPage(failure, language, name);
    }

    String html() {
        return Templates.failure(this).setLocale(language.locale()).render();
    }
}
