package org.yui.imaging.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.imaging.dicom.Vr;
import org.yui.testkit.Tool;

/** The character-set files that pydicom brings, read by pydicom and by us; and what we write, read by pydicom. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PydicomOracleTest {

    /** Prints, for each text element at any depth: sets, type, raw bytes and decoded text as hexadecimal UTF-8. */
    private static final String READ = """
        import glob, os, warnings, pydicom
        warnings.simplefilter('ignore')
        folder = os.path.join(os.path.dirname(pydicom.__file__), 'data', 'charset_files')
        TEXT = ('LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT')
        def walk(raw, done, sets):
            if 'SpecificCharacterSet' in done:
                value = done.SpecificCharacterSet
                sets = value if isinstance(value, str) else '\\\\'.join(value or [''])
            for tag in done.keys():
                element = done[tag]
                if element.VR == 'SQ':
                    for a, b in zip(raw[tag].value, element.value):
                        walk(a, b, sets)
                elif element.VR in TEXT and tag in raw:
                    value = element.value
                    text = str(value) if element.VM < 2 else '\\\\'.join(map(str, value))
                    bytes = raw.get_item(tag).value or b''
                    if bytes:
                        print(sets, element.VR, bytes.hex(), text.encode().hex(), sep='\\t')
        for name in sorted(glob.glob(folder + '/*.dcm')):
            walk(pydicom.dcmread(name, force=True), pydicom.dcmread(name, force=True), '')
        """;

    private static final String DECODE = """
        import sys
        from pydicom.charset import convert_encodings, decode_bytes
        from pydicom.valuerep import PersonName
        for line in sys.argv[1:]:
            sets, value = line.split(';')
            encodings = convert_encodings(sets.split('\\\\'))
            print(str(PersonName(bytes.fromhex(value), encodings).decode(encodings)).encode().hex())
        """;

    @Test
    void pydicoms_files_are_read_as_pydicom_reads_them() throws Exception {
        Tool.Answer answer = Tool.pythonWith("pydicom").run("-c", READ);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        List<String> lines = answer.output().lines().toList();
        assertThat(lines).hasSizeGreaterThan(100);
        for (String line : lines) {
            String[] field = line.split("\t", -1);
            byte[] bytes = HexFormat.of().parseHex(field[2]);
            String expected = new String(HexFormat.of().parseHex(field[3]), StandardCharsets.UTF_8);
            CharacterSets sets = CharacterSets.of(field[0]);
            Vr vr = Vr.valueOf(field[1]);
            String read = String.join("\\", sets.values(bytes, vr));
            assertThat(vr == Vr.PN ? read.replaceAll("=+$", "") : read).as(line).isEqualTo(expected.strip());
            assertThat(sets.decodes(bytes, vr)).as(line).isTrue();
            assertThat(sets.encode(sets.decode(bytes, vr), vr)).as(line).isPresent();
        }
    }

    /** But for ISO 2022 IR 58, whose escape sequences pydicom 3.0.2 leaves in the text. */
    @Test
    void what_is_written_here_is_read_by_pydicom() throws Exception {
        String[][] names = {
            {"\\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう"},
            {"ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"},
            {"\\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동"},
            {"GB18030", "Wang^XiaoDong=王^小东"},
            {"ISO_IR 192", "Wang^XiaoDong=王^小東=ワン^シャオドン"},
            {"ISO 2022 IR 100\\ISO 2022 IR 144", "Müller^Æ=Люкс^ü"},
        };
        String[] arguments = new String[names.length + 2];
        arguments[0] = "-c";
        arguments[1] = DECODE;
        for (int i = 0; i < names.length; i++) {
            byte[] bytes =
                    CharacterSets.of(names[i][0]).encode(names[i][1], Vr.PN).orElseThrow();
            arguments[i + 2] = names[i][0] + ";" + HexFormat.of().formatHex(bytes);
        }
        Tool.Answer answer = Tool.pythonWith("pydicom").run(arguments);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        List<String> read = answer.output()
                .lines()
                .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8))
                .toList();
        assertThat(read)
                .containsExactly(Arrays.stream(names).map(name -> name[1]).toArray(String[]::new));
    }
}
