package vn.vuonlen.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.Checkout;
import vn.vuonlen.kit.problem.KitProblem;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lò Văn Ơn",
                "Giàng A Pó",
                "Vàng Mí Sò",
                "Sùng A Dơ",
                "H'Bia",
                "H’Bia Niê",
                "Y Thị",
                "Ma Thị Ô",
                "Phan Thị Ư",
                "Zoë",
                "O’Connor",
                "Jean-Luc",
                "Y Ký Mlô",
                "Krông Ksơr Plêi",
                "Kpă Y Klôm",
                "Rơ Chăm H'Yéo",
                "Hoàng Thị Hoà",
                "HOÀNG VĂN THÁI",
                "nguyễn văn bình",
                "Đinh Văn Ðức",
                "François Núñez",
                "Jürgen Müller",
                "Søren Ångström",
                "Chloë Noël",
                "José Muñoz",
                "Raúl",
                "Thaïs Brontë",
                "Giàng A Pó (Páo)",
                "Nguyễn Văn A.",
                "D'Angelo St. John",
                "Lò Văn Loóng",
                "Moong Thị Xoan",
                "Nguyễn Quý Ỷ",
                "Nguyễn Thị Ỉn",
                "Quàng Văn Hiêng",
                "Vừ Mí Và",
                "Bùi Thị Huyền",
                "Trần Thị Uyển Nhi",
                "Khuất Duy Tiến",
                "Nguyễn Khuyến",
                "Hà Thị Khuông",
                "LÝ HÊNG",
                "SƠN MÊNG",
                "LÂM SÓC KHÊNG",
                "KIÊN SÊC",
                "A ĐÊC",
                "CHAU KHÔNH",
                "Hồ Thị Êng",
                "A LÊNG",
                "H´Bia",
                "H`Bia Niê",
                "HʼBia",
                "Y´Thị",
                "Giàng A Páo(Pó)",
                "QUÐ VĂN"
            })
    void aNameOfAPersonIsAccepted(String name) {
        assertEquals(Optional.empty(), Names.faultOfPerson(name));
        assertEquals(Optional.empty(), Names.faultOfPerson(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NguyÔn V¨n B×nh",
                "TrÇn ThÞ H­¬ng",
                "Lß Thị Mai",
                "Mïa A Lö",
                "§inh V¨n An",
                "Giµng A Pã",
                "Nguyeãn Vaên Bình",
                "Traàn Thò Höông",
                "Loø Vaên Chính",
                "ÑINH VAÊN AN",
                "Nguyá»…n VÄƒn BÃ¬nh",
                "Ä\u0090inh Văn An",
                "LÃ² Văn Chính",
                "GiÃ ng A PÃ¡o",
                "Nguy\ufffdn V\ufffdn An",
                "Nguy?n V?n An",
                "Nguye^~n Va(n Bi`nh",
                "L? Văn An",
                "Nguyễn Văn ?"
            })
    void aNameInAWrongEncodingIsRefused(String name) {
        assertEquals(Optional.of(KitProblem.TEXT_GARBLED), Names.faultOfPerson(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---",
                "???",
                "12345",
                "\u200b",
                ".",
                "-",
                "A",
                "\u00a0\u200b\u00a0",
                "0912345678",
                "Lò Văn 2",
                "Иван Петров",
                "张伟",
                "=1+1",
                "<b>An</b>",
                "An@example.com",
                "Lò_Văn_An",
                "Văn\u0301\u0302\u0303 An",
                "N\u0303\u0303\u0303a"
            })
    void whatIsNoNameIsRefused(String name) {
        assertEquals(Optional.of(KitProblem.NOT_A_NAME), Names.faultOfPerson(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chương trình 135", "30a", "Hỗ trợ các xã ĐBKK (giai đoạn 2021–2025)", "Đường 1½ km, rộng 3 m²",
                "Phase 2: “Water & roads”?", "Nước sạch – vệ sinh", "Dự án A/B [bổ sung]", "XÂY DỰNG CẦU TREO NẬM RỐM"
            })
    void aNameOfAThingMayHaveDigitsAndSigns(String name) {
        assertEquals(Optional.empty(), Names.faultOfThing(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1185/Q\u00d0-UBND", "12/N\u00d0-CP", "7/H\u00d0", "KB-001", "1185/QĐ-UBND (bổ sung)", "№ 5"})
    void aNumberOfAPaperIsAccepted(String number) {
        assertEquals(Optional.empty(), Names.faultOfNumber(number));
    }

    @Test
    void aNameOfAThingIsTextInARightEncoding() {
        for (var name : List.of("Ch­¬ng tr×nh 135", "ChÆ°Æ¡ng trÃ¬nh 135", "Ch??ng tr?nh 135", "Chöông trình 135")) {
            assertEquals(Optional.of(KitProblem.TEXT_GARBLED), Names.faultOfThing(name), name);
        }
        for (var name : List.of("---", "12345", "\u200b", "5", "Водопровод")) {
            assertEquals(Optional.of(KitProblem.NOT_A_NAME), Names.faultOfThing(name), name);
        }
    }

    @Test
    void noNameOfTheDemoIsRefused() throws IOException {
        for (var word : demoNames().toList()) {
            assertEquals(Optional.empty(), Names.faultOfPerson("Lò " + word), word);
            assertEquals(
                    Optional.empty(), Names.faultOfPerson(("Lò " + word).toUpperCase(java.util.Locale.ROOT)), word);
        }
    }

    /** Also what no list of cases has: nearly every name with a letter that is not of ASCII is known in any encoding. */
    @Test
    void aNameReadInAWrongEncodingIsRefusedWhateverItIs() throws IOException {
        for (var wrong : List.of("ISO-8859-1", "windows-1252")) {
            for (var word :
                    demoNames().filter(w -> w.chars().anyMatch(c -> c >= 0x80)).toList()) {
                var read = new String(word.getBytes(StandardCharsets.UTF_8), Charset.forName(wrong));
                assertTrue(Names.faultOfPerson("An " + read).isPresent(), word + " as " + read);
            }
        }
    }

    private static Stream<String> demoNames() throws IOException {
        var file = Checkout.here().root().resolve("deploy/local/src/main/resources/demo/names.csv");
        return Files.readAllLines(file).stream()
                .skip(1)
                .flatMap(line -> Arrays.stream(line.split(",")).skip(2))
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .filter(name -> !name.isEmpty())
                .distinct();
    }
}
