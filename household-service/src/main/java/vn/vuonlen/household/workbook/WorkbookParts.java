package vn.vuonlen.household.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The parts of a workbook in its archive, found as the standard says: each names those that it refers to. */
record WorkbookParts(ZipFile archive) {

    private static final long MIB = 1024 * 1024;

    /** A million rows of a survey have some 600. */
    private static final long LARGEST_SHEET = 1024 * MIB;

    private static final long LARGEST_TEXTS = 512 * MIB;
    private static final long LARGEST_REFERENCES = 4 * MIB;
    private static final long LARGEST_OTHER = 64 * MIB;

    /** Whatever the workbook calls itself: programs are never run here, but an office would pass them on. */
    boolean hasMacros() {
        return archive.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
    }

    /** Of all sheets that are read for one purpose. */
    static ReadLimit limitOfSheets() {
        return new ReadLimit(LARGEST_SHEET);
    }

    WorkbookXml sheet(String path, ReadLimit limit) throws IOException {
        return open(path, limit).orElseThrow(WorkbookXml::broken);
    }

    Optional<WorkbookXml> texts(String path) throws IOException {
        return open(path, new ReadLimit(LARGEST_TEXTS));
    }

    Optional<WorkbookXml> open(String path) throws IOException {
        return open(path, new ReadLimit(LARGEST_OTHER));
    }

    private Optional<WorkbookXml> open(String path, ReadLimit limit) throws IOException {
        var part = path == null ? null : archive.getEntry(path);
        if (part == null) {
            return Optional.empty();
        }
        InputStream bytes = archive.getInputStream(part);
        return Optional.of(new WorkbookXml(new LimitedPart(bytes, limit)));
    }

    /** What a part refers to, by the id of the reference and by the last word of its type. */
    Map<String, String> references(String path) throws IOException {
        int name = path.lastIndexOf('/') + 1;
        Map<String, String> targets = new HashMap<>();
        int count = 0;
        var part = path.substring(0, name) + "_rels/" + path.substring(name) + ".rels";
        try (var xml = open(part, new ReadLimit(LARGEST_REFERENCES)).orElseThrow(WorkbookXml::broken)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "").equals("External")) {
                    var target = resolve(path, xml.attribute("Target", ""));
                    var type = xml.attribute("Type", "");
                    targets.put("id " + xml.attribute("Id"), target);
                    targets.put("type " + type.substring(type.lastIndexOf('/') + 1), target);
                    EntryLimit.REFERENCES.check(++count);
                }
            }
        }
        return targets;
    }

    private static String resolve(String from, String target) {
        try {
            return new URI("/" + from)
                    .resolve(new URI(null, null, target, null))
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (URISyntaxException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw WorkbookXml.broken().because(e);
        }
    }
}
