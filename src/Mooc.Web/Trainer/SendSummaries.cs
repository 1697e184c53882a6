using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Jobs;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>
/// Tells trainers who want it, on Monday morning, how their cohorts are doing: in numbers, because a mail is read on many screens. On Tuesday too, where the site was down on Monday; never twice.
/// </summary>
public sealed class SendSummaries(MoocDb db, MyCohorts cohorts, CohortRows rows, Post post, Texts texts, Seal seal, SiteAddress address, Sweeps sweeps,
    TimeProvider clock) : ISweep
{
    public const string UnsubscribePurpose = "no-summary";
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(400);
    private const int FirstHour = 5;
    private const int MostAtOnce = 500;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now.DayOfWeek is not (DayOfWeek.Monday or DayOfWeek.Tuesday) || (now.DayOfWeek == DayOfWeek.Monday && now.Hour < FirstHour)) return 0;

        var wanting = await (from trainer in db.CohortTrainers
                             join cohort in db.Cohorts on trainer.CohortId equals cohort.Id
                             join person in db.People on trainer.PersonId equals person.Id
                             where trainer.WantsSummary && cohort.ArchivedAt == null && person.SuspendedAt == null
                             orderby trainer.CohortId
                             select new Reader(cohort.Id, person.Id, person.Name, person.Email!, person.Language ?? SiteLanguages.Default)).Take(MostAtOnce).ToListAsync(ct);
        var written = 0;
        foreach (var reader in wanting)
            if (!await post.HasAsync(ReasonOf(reader, now), ct) && await WriteAsync(reader, now, ct)) written++;

        await db.SaveChangesAsync(ct);
        if (written > 0) sweeps.Wake<SendMails>();
        return written;
    }

    private async Task<bool> WriteAsync(Reader reader, DateTime now, CancellationToken ct)
    {
        SiteLanguages.Speak(SiteLanguages.Known(reader.Language));
        if (await cohorts.AnyAsync(reader.Cohort, ct) is not { } cohort) return false;

        var picture = await CohortPicture.OfAsync(cohort, rows, RowOrder.Name, 1, now, ct);
        var screen = new CohortScreen(cohort, picture, now, texts);
        var wayOut = address.Of($"{SiteLanguages.Current}/trainer/unsubscribe/{seal.Close(UnsubscribePurpose, $"{reader.Cohort} {reader.Person}", LinkLifetime)}");
        post.Add(new Letter(reader.Person, reader.Email, reader.Language, ReasonOf(reader, now), "{0}: your cohort this week",
        [
            new Letter.Paragraph("Hello {0},", reader.Name),
            new Letter.Paragraph("this is how “{0}” is doing. Members: {1}.", cohort.Name, screen.Count(cohort.Members)),
            .. cohort.IsTooSmall ? [] : picture.Courses.Select(course =>
                new Letter.Paragraph("{0}: {1} have begun, {2} have completed.", course.Course.Title, screen.Count(course.Begun), screen.Count(course.Completed))),
            .. cohort.IsTooSmall ? [] : picture.StuckByRule.Where(rule => !Headcount.Of(rule.Value, cohort.Privacy).IsHidden)
                .Select(rule => new Letter.Paragraph("Need help, “{0}”: {1}.", ReasonWords.NameOf(rule.Key, texts), screen.Count(rule.Value))),
            new Letter.Paragraph("Who it is and what you can do: {0}", address.Of($"{SiteLanguages.Current}/trainer/{cohort.Id}")),
            new Letter.Paragraph("You have asked for this mail. To end it: {0}", wayOut),
        ])
        {
            UnsubscribeAt = wayOut,
        });
        return true;
    }

    private static string ReasonOf(Reader reader, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"summary:{reader.Cohort}:{reader.Person}:{ISOWeek.GetYear(now)}-{ISOWeek.GetWeekOfYear(now)}");

    private sealed record Reader(Guid Cohort, Guid Person, string Name, string Email, string Language);
}
