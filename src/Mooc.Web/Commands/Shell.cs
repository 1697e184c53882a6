using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Mooc.Web.Site;

namespace Mooc.Web.Commands;

/// <summary>What <c>mooc VERB</c> does. Wrong use and wrong settings are told in a sentence, never in a stack trace.</summary>
public sealed class Shell(ShellConsole console, Action<WebApplicationBuilder> addFeatures)
{
    public async Task<int> RunAsync(SettingArguments arguments, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Speak();

        // No response files: an argument that begins with @ is what it says.
        var parsed = Verbs(new Workplace(console, arguments.Settings, addFeatures)).Parse(arguments.Words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
            return console.Refuse($"{FirstFaultIn(parsed)} See {PathOf(parsed.CommandResult.Command)} --help.");

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false }, ct);
        }
        catch (Exception fault) when (SettingFault.SentenceOf(fault) is { } sentence)
        {
            return console.Refuse(sentence);
        }
    }

    private static RootCommand Verbs(Workplace place) => new("Serves courses. Without a verb, the site is served; settings such as --Mooc:DataFolder=FOLDER may follow any verb.")
    {
        CheckCommand.In(place),
        FixCommand.In(place),
        PreviewCommand.In(place),
        NewCommand.In(place),
        ExportCommand.In(place),
        StatusCommand.In(place),
        RebuildCommand.In(place),
        PersonCommand.In(place),
        KeyCommand.In(place),
        CertificateCommand.In(place),
        DemoCommand.In(place),
        BackupCommand.In(place),
        RestoreCommand.In(place),
    };

    /// <summary>The shell's own texts are English whatever the machine speaks, so that scripts may read them.</summary>
    private static void Speak()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
    }

    /// <summary>A word that is not understood says more than what is missing because of it. One line, whatever the parser makes of it.</summary>
    private static string FirstFaultIn(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"'{parsed.UnmatchedTokens[0]}' is not understood here."
        : string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string PathOf(Command command) => command is RootCommand ? "mooc"
        : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
