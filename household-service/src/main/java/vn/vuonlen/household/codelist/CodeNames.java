package vn.vuonlen.household.codelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.household.standard.Indicator;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.text.Folding;

/** The codes of a list with their names, which are often written in their place. */
public record CodeNames(Map<String, Message> names) {

    /** A part of a name is one only if it is so long: shorter words are also the names of people. */
    private static final int LONG = 8;

    public static CodeNames of(List<Indicator> indicators) {
        var names = new LinkedHashMap<String, Message>();
        indicators.forEach(indicator -> names.put(indicator.code(), indicator.name()));
        return new CodeNames(names);
    }

    public static CodeNames ofList(List<CodeLists.Code> list) {
        var names = new LinkedHashMap<String, Message>();
        list.forEach(code -> names.put(code.code(), code.name()));
        return new CodeNames(names);
    }

    public boolean contains(String code) {
        return names.containsKey(code);
    }

    public int size() {
        return names.size();
    }

    /** The code that was meant, or all of them. */
    public Message hint(String written) {
        return Optional.ofNullable(written)
                .map(Folding::key)
                .flatMap(this::named)
                .map(code ->
                        new Message(" Hãy ghi {0} ({1}).", " Write {0} ({1}).").with(code.getKey(), code.getValue()))
                .orElseGet(() -> new Message(" Hãy dùng một trong: {0}.", " Use one of: {0}.").with(names.keySet()));
    }

    private Optional<Map.Entry<String, Message>> named(String key) {
        return names.entrySet().stream()
                .filter(code -> isName(key, code.getKey())
                        || isName(key, code.getValue().vi())
                        || isName(key, code.getValue().en()))
                .findFirst();
    }

    private static boolean isName(String key, String name) {
        var whole = Folding.key(name);
        return whole.equals(key) || key.length() >= LONG && whole.contains(key);
    }
}
