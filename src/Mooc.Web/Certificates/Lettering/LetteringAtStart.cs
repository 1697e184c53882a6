namespace Mooc.Web.Certificates.Lettering;

/// <summary>Says at the start which names this machine cannot print, rather than when the first learner finds out.</summary>
internal sealed partial class LetteringAtStart(FontShelf shelf, ILogger<LetteringAtStart> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!HarfBuzz.IsHere) WithoutHarfBuzz();
        if (shelf.OfTheOperator is > 0 and var count) WithFonts(count);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The library HarfBuzz is not on this machine: certificates with names in Arabic, the scripts of India, Thai and others whose letters join or stack cannot be printed; see docs/operators/certificates.md")]
    private partial void WithoutHarfBuzz();

    [LoggerMessage(LogLevel.Information, "{Count} fonts of the operator's own can be used on certificates")]
    private partial void WithFonts(int count);
}
