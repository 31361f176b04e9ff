package vn.vuonlen.reporting.page.area;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vuonlen.reporting.boundary.Area;

/** A search for an area by its code, or by words of its name: {@code muong nhe} finds Mường Nhé. */
record AreaSearch(String words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static AreaSearch of(String words) {
        return new AreaSearch(plain(words));
    }

    boolean finds(Area area) {
        return area.code().equals(words) || plain(area.name()).contains(words);
    }

    /** In small letters without accents; đ has no decomposition in Unicode. */
    private static String plain(String text) {
        var letters =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain = letters.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
