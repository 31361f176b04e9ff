package vn.vuonlen.household.paperpage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.vuonlen.household.paper.Certificate;
import vn.vuonlen.household.paper.Minutes;
import vn.vuonlen.household.paper.PublicList;

/** Papers as pages of HTML that are well-formed as XML, too. */
final class Papers {

    @CheckedTemplate(basePath = "papers")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicList(PaperFrame frame, PublicListPage v);

        static native TemplateInstance minutes(PaperFrame frame, MinutesPage v);

        static native TemplateInstance certificate(PaperFrame frame, CertificatePage v);
    }

    private Papers() {}

    static String page(PublicList list, PaperLanguage language) {
        var page = PublicListPage.of(list, language);
        return in(language, Templates.publicList(page.frame(), page));
    }

    static String page(Minutes minutes, PaperLanguage language) {
        var page = MinutesPage.of(minutes, language);
        return in(language, Templates.minutes(page.frame(), page));
    }

    static String page(Certificate certificate, PaperLanguage language) {
        var page = CertificatePage.of(certificate, language);
        return in(language, Templates.certificate(page.frame(), page));
    }

    private static String in(PaperLanguage language, TemplateInstance template) {
        return template.setLocale(language.locale()).render();
    }
}
