package vn.vuonlen.reporting.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.vuonlen.kit.documents.PrintStyle;

/** The official form as a page to print: all texts, as the language of the form writes them. */
public final class FormPage {

    @CheckedTemplate(basePath = "forms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance table(FormPage p);
    }

    /** Beyond this many columns, a page is turned. */
    private static final int MOST_UPRIGHT = 9;

    /** Beyond this many, a turned page has smaller letters. */
    private static final int MOST_LARGE = 16;

    private final OfficialForm form;
    private final List<FormPanel> panels;

    private FormPage(OfficialForm form) {
        this.form = form;
        this.panels = FormPanel.of(form);
    }

    static String of(OfficialForm form) {
        return Templates.table(new FormPage(form)).render();
    }

    public String tag() {
        return form.language().tag();
    }

    public String css() {
        return PrintStyle.css();
    }

    public String policy() {
        return PrintStyle.policy();
    }

    /** How large its letters are, and which way round it is. */
    public String size() {
        int columns = panels.getFirst().width();
        return columns <= MOST_UPRIGHT ? "form" : columns <= MOST_LARGE ? "form wide" : "form wide dense";
    }

    public String word(String name) {
        return form.word(name);
    }

    public String unit() {
        return form.unit();
    }

    public String title() {
        return form.title();
    }

    public List<String> lines() {
        return form.lines();
    }

    public List<FormPanel> panels() {
        return panels;
    }

    public List<String> notes() {
        return form.notes();
    }
}
