using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Mooc.Web.Site;

namespace Mooc.Web.Certificates.Lettering;

/// <summary>
/// The fonts that certificates are set in: Noto, which lies in the program, so that a certificate looks the same on every machine, and after them whatever .ttf files the
/// operator has put into the folder <c>fonts</c> of the data folder. Fonts/OFL.txt is the licence of those in the program.
/// </summary>
public sealed partial class FontShelf
{
    public const string Serif = "NotoSerif-Regular";
    public const string SerifBold = "NotoSerif-SemiBold";
    public const string Sans = "NotoSans-Regular";

    private const string Chinese = "NotoSansSC-Regular";
    private const string Japanese = "NotoSansJP-Regular";
    private const string Korean = "NotoSansKR-Regular";

    private static readonly string[] Others = ["NotoNaskhArabic-Regular", "NotoSerifHebrew-Regular", "NotoSerifDevanagari-Regular", "NotoSerifThai-Regular", "NotoSerifEthiopic-Regular"];
    private static readonly ConcurrentDictionary<string, FontFile> Known = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyList<FontFile>> _operators;

    public FontShelf(SiteOptions options, ILogger<FontShelf> log) => _operators = new(() => ReadFolder(FolderOf(options.DataFolder), log));

    /// <summary>How many fonts the operator has added; reads them where that was not done yet.</summary>
    public int OfTheOperator => _operators.Value.Count;

    public static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "fonts");

    /// <summary>By the name under which it was read.</summary>
    internal static FontFile Find(string name) => Known.GetOrAdd(name, static name => new FontFile(name, Read(name)));

    /// <summary>
    /// Where a character is looked for, in this order. The same sign of Chinese characters is drawn differently in Chinese, Japanese and Korean: kana and hangul in the text
    /// say which it is, else the language of the certificate does.
    /// </summary>
    internal IEnumerable<FontFile> For(string face, IReadOnlyList<Rune> text, string language)
    {
        string[] asian = text.Any(Scripts.IsKana) || language.StartsWith("ja", StringComparison.Ordinal) ? [Japanese, Chinese, Korean]
            : text.Any(Scripts.IsHangul) || language.StartsWith("ko", StringComparison.Ordinal) ? [Korean, Chinese, Japanese]
            : [Chinese, Japanese, Korean];

        // Read one by one and only when the ones before lack the character: those of East Asia are large.
        foreach (var name in (string[])[face, .. Others, .. asian]) yield return Find(name);
        foreach (var font in _operators.Value) yield return font;
    }

    private static byte[] Read(string face)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mooc.Web.Certificates.Fonts.{face}.ttf")
            ?? throw new ArgumentException($"{face} is no font of this program.", nameof(face));
        var font = FontFile.Pinned(stream.Length);
        stream.ReadExactly(font);
        return font;
    }

    private static List<FontFile> ReadFolder(string folder, ILogger log)
    {
        if (!Directory.Exists(folder)) return [];

        var fonts = new List<FontFile>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            try
            {
                fonts.Add(Known.GetOrAdd(Path.GetFullPath(file), ReadFile));
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
            {
                Unusable(log, file, fault.Message);
            }
        }

        return fonts;
    }

    private static FontFile ReadFile(string file)
    {
        using var stream = File.OpenRead(file);
        var font = FontFile.Pinned(stream.Length);
        stream.ReadExactly(font);
        return new FontFile(file, font);
    }

    [LoggerMessage(LogLevel.Warning, "The font {File} cannot be used: {Fault}")]
    private static partial void Unusable(ILogger log, string file, string fault);
}
