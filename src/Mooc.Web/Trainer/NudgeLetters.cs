using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Mail;
using Mooc.Web.Site;
using Mooc.Web.Trainer.Stuck;

namespace Mooc.Web.Trainer;

/// <summary>Words a nudge: friendly, short, in the receiver's language, with the way on and the way out.</summary>
public sealed class NudgeLetters(Seal seal, SiteAddress address)
{
    public const string UnsubscribePurpose = "no-nudges";
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(400);

    public Letter Of(Receiver receiver, Course course)
    {
        var language = SiteLanguages.Known(receiver.Language);
        var wayOut = address.Of($"{language}/trainer/unsubscribe/{seal.Close(UnsubscribePurpose, receiver.Person.ToString(), LinkLifetime)}");
        Letter.Paragraph[] own = receiver.Note.Length == 0 ? [] : [new Letter.Paragraph("{0}, who follows your cohort, adds: {1}", receiver.Sender ?? "–", receiver.Note)];
        return new Letter(receiver.Person, receiver.Email, language, $"nudge:{receiver.Nudge}:{receiver.Person}", "{0}: how is it going?",
        [
            new Letter.Paragraph("Hello {0},", receiver.Name),
            OpeningOf(receiver.Rule, course),
            .. own,
            new Letter.Paragraph("To go on where you were: {0}", address.Of($"{language}/learn/{course.Id}")),
            new Letter.Paragraph("You get this mail because you have joined the cohort “{0}”. If you want no such mails, open this address: {1}", receiver.Cohort, wayOut),
        ])
        {
            UnsubscribeAt = wayOut,
        };
    }

    /// <summary>What the mail is about, as a paragraph.</summary>
    public static Letter.Paragraph OpeningOf(StuckRule? rule, Course course) => rule switch
    {
        StuckRule.NotBegun => new Letter.Paragraph("you have joined “{0}” and not begun yet. The first page takes five minutes; a coffee break is enough.", course.Title),
        StuckRule.AllButAssessment => new Letter.Paragraph("you have read all of “{0}”. What is left is the assessment: it can be repeated, and your best attempt counts.", course.Title),
        StuckRule.FailedAgain => new Letter.Paragraph("the assessment of “{0}” is not easy. Below each answer stands why it is right or wrong, and you may try again. If you like, ask us: we go through it together.", course.Title),
        StuckRule.WrongAgain => new Letter.Paragraph("some questions in “{0}” are tricky. You need not get them right to go on: read the explanation, mark the page as read, or ask us.", course.Title),
        StuckRule.AttemptLeftOpen => new Letter.Paragraph("in “{0}” an assessment that you began is still open. You can go on with it, or hand it in as it is.", course.Title),
        null => new Letter.Paragraph("a few words about “{0}”.", course.Title),
        _ => new Letter.Paragraph("you were not in “{0}” for a while. Everything that you did is still there, and you can go on where you were.", course.Title),
    };

    /// <summary>Somebody who is to get the mail.</summary>
    public sealed record Receiver(Guid Nudge, Guid Person, string Name, string Email, string Language, string Cohort, string CourseId, StuckRule? Rule, string Note, string? Sender);
}
