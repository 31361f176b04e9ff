package vn.vuonlen.household.codelist;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;

/** Causes of poverty and aspirations. A code once used is never reused or deleted. */
public final class CodeLists {

    public record Code(String code, Message name) {}

    static final List<Code> CAUSES = list(
            "NO_LAND",
            "Không có đất sản xuất",
            "No land for production",
            "NO_CAPITAL",
            "Không có vốn sản xuất, kinh doanh",
            "No capital",
            "NO_LABOUR",
            "Không có lao động",
            "No labour",
            "NO_TOOLS",
            "Không có công cụ, phương tiện sản xuất",
            "No tools or means of production",
            "NO_KNOWLEDGE",
            "Không có kiến thức về sản xuất",
            "No knowledge of production",
            "NO_SKILLS",
            "Không có kỹ năng lao động, sản xuất",
            "No labour skills",
            "ILLNESS",
            "Có người ốm đau, bệnh nặng, tai nạn",
            "Illness or accident",
            "OTHER",
            "Nguyên nhân khác",
            "Other cause",
            "MANY_DEPENDANTS",
            "Đông người ăn theo",
            "Many dependants",
            "NO_JOB",
            "Có lao động nhưng không có việc làm",
            "Labour without work",
            "SOCIAL_VICE",
            "Có người mắc tệ nạn xã hội",
            "A social vice in the household",
            "UNWILLING",
            "Chây lười lao động",
            "Unwilling to work",
            "DISASTER",
            "Gặp thiên tai, rủi ro",
            "A natural disaster");

    static final List<Code> ASPIRATIONS = list(
            "LOAN",
            "Vay vốn ưu đãi",
            "A preferential loan",
            "LAND",
            "Hỗ trợ đất sản xuất",
            "Land",
            "MEANS",
            "Hỗ trợ phương tiện sản xuất",
            "Means of production",
            "TRAINING",
            "Học nghề",
            "Vocational training",
            "JOB",
            "Giới thiệu việc làm",
            "Job placement",
            "GUIDANCE",
            "Hướng dẫn cách làm ăn",
            "Guidance",
            "LABOUR_EXPORT",
            "Đi lao động ở nước ngoài",
            "Work abroad",
            "ALLOWANCE",
            "Trợ cấp xã hội",
            "A social allowance",
            "HOUSING",
            "Hỗ trợ nhà ở",
            "Housing",
            "WATER",
            "Hỗ trợ nước sinh hoạt",
            "Water",
            "SCHOOLING",
            "Hỗ trợ học tập cho con em",
            "Schooling",
            "OTHER",
            "Nguyện vọng khác",
            "Other aspiration");

    public static final CodeNames CAUSE_NAMES = CodeNames.ofList(CAUSES);
    public static final CodeNames ASPIRATION_NAMES = CodeNames.ofList(ASPIRATIONS);

    private CodeLists() {}

    private static List<Code> list(String... triples) {
        var codes = new ArrayList<Code>();
        for (int i = 0; i < triples.length; i += 3) {
            codes.add(new Code(triples[i], new Message(triples[i + 1], triples[i + 2])));
        }
        return List.copyOf(codes);
    }
}
