package vn.vuonlen.household.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.text.Folding;

/** The fields that a row may have; there are no others. */
public final class RowFields {

    private final List<Field> all;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> headers = new HashMap<>();

    public RowFields(Field... all) {
        this.all = List.of(all);
        for (int position = 0; position < all.length; position++) {
            positions.put(all[position].name(), position);
            addHeader(all[position].name(), position);
            for (var name : all[position].names()) {
                addHeader(name, position);
            }
        }
    }

    private void addHeader(String name, int position) {
        Integer other = headers.put(Folding.key(name), position);
        if (other != null && other != position) {
            throw new IllegalArgumentException("Two fields have the name " + name);
        }
    }

    int size() {
        return all.size();
    }

    Field at(int position) {
        return all.get(position);
    }

    public List<Field> all() {
        return all;
    }

    /** The position of the field by its name in JSON; -1 if there is none. */
    int positionOf(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** The position of the field by one of its names in whatever spelling; -1 if there is none. */
    int positionOfHeader(String header) {
        return headers.getOrDefault(Folding.key(header), -1);
    }

    int knownPositionOf(String name) {
        return positions.get(name);
    }

    Map<String, Integer> headers() {
        return headers;
    }

    List<Message> labels() {
        return all.stream().map(Field::label).toList();
    }

    /** The fields that a code may stand in for. */
    public List<String> references() {
        return all.stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .map(Field::name)
                .toList();
    }

    Stream<Field> required() {
        return all.stream().filter(Field::required);
    }
}
