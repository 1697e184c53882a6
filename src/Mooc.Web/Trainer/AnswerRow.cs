namespace Mooc.Web.Trainer;

/// <summary>Somebody's first answer, as the figures of questions are made of.</summary>
internal sealed record AnswerRow(Guid Enrolment, string QuestionId, string? Response, bool? Success, decimal? Scaled, int? Seconds, string Language, int Hints);
