using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mooc.Web.Commands;

/// <summary>Where a verb reads and writes: the shell's, or a test's own.</summary>
public sealed record ShellConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static ShellConsole OfProcess => new(Console.In, Console.Out, Console.Error);

    public void Say(string line) => Out.WriteLine(line);

    public void SayJson(object value) => Out.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>One sentence about what was asked for wrongly.</summary>
    public int Refuse(string sentence) => Complain(sentence, ExitCode.WrongUse);

    /// <summary>One sentence about what was asked for rightly and cannot be had.</summary>
    public int Fail(string sentence) => Complain(sentence, ExitCode.ProblemsFound);

    private int Complain(string sentence, int code)
    {
        Error.WriteLine(sentence);
        return code;
    }
}
