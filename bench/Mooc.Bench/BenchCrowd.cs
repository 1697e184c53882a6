using System.Globalization;
using System.Security.Cryptography;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Bench;

/// <summary>Ten thousand learners who are somewhere in the course, their cohorts, a trainer who follows them all, and their statements; made in the database, because learning is not what is measured.</summary>
internal sealed record BenchCrowd(string TrainerToken, IReadOnlyList<Guid> Cohorts, Guid Everybody)
{
    private const int AnswersALearner = 60;
    private static readonly DateTime Now = DateTime.UtcNow;

    public static BenchCrowd Make(string dataFolder, Course course, int cohorts, int members, int statements)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = dataFolder }, connection: null).Open();
        sql.ExecuteScript("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000");
        sql.Begin();
        var trainer = Person(sql, "trainer", "Trainer");
        var token = SessionCookie.NewToken();
        sql.Execute($"""
            INSERT INTO Sessions (Id, TokenHash, PersonId, CreatedAt, SeenAt, SecondFactorAt, Browser)
            VALUES ({Guid.CreateVersion7()}, {SessionCookie.HashOf(token)}, {trainer}, {Now}, {Now}, {Now}, {"Bench"})
            """);
        var all = Enumerable.Range(0, cohorts + 1).Select(number => Cohort(sql, course, trainer, number)).ToList();
        sql.Commit();

        var die = new Random(7);
        for (var cohort = 0; cohort < cohorts; cohort++)
        {
            sql.Begin();
            for (var member = 0; member < members; member++) Learner(sql, course, die, [all[cohort], all[cohorts]], (cohort * members) + member, statements);
            sql.Commit();
        }

        sql.ExecuteScript("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        return new BenchCrowd(token, all[..cohorts], all[cohorts]);
    }

    private static Guid Person(SqlSession sql, string name, string role)
    {
        var id = Guid.CreateVersion7();
        var mail = $"{name}@crowd.example";
        sql.Execute($"""
            INSERT INTO People (Id, Name, Role, CreatedAt, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ({id}, {name}, {role}, {Now}, {mail}, {mail.ToUpperInvariant()}, {mail}, {mail.ToUpperInvariant()}, 1, 0, 0, 0, 0)
            """);
        sql.Execute($"INSERT INTO LearnerAccounts (PersonId, Name) VALUES ({id}, {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))})");
        return id;
    }

    private static Guid Cohort(SqlSession sql, Course course, Guid trainer, int number)
    {
        var id = Guid.CreateVersion7();
        sql.Execute($"""
            INSERT INTO Cohorts (Id, Name, Language, StartsOn, EndsOn, Target, Privacy, Code, CreatedAt)
            VALUES ({id}, {"Cohort " + number}, {"en"}, {DateOnly.FromDateTime(Now.AddDays(-60))}, {DateOnly.FromDateTime(Now.AddDays(40))}, 100, {"Named"}, {"code" + number}, {Now.AddDays(-60)})
            """);
        sql.Execute($"INSERT INTO CohortCourses (CohortId, CourseId, Position) VALUES ({id}, {course.Id}, 0)");
        sql.Execute($"INSERT INTO CohortTrainers (CohortId, PersonId, AddedAt, WantsSummary) VALUES ({id}, {trainer}, {Now}, 0)");
        return id;
    }

    private static void Learner(SqlSession sql, Course course, Random die, Guid[] cohorts, int number, int statements)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"learner{number:00000}");
        var person = Person(sql, name, "Learner");
        var enrolment = Guid.CreateVersion7();
        var joined = Now.AddDays(-60);
        sql.Execute($"INSERT INTO Enrolments (Id, PersonId, CourseId, JoinedAt) VALUES ({enrolment}, {person}, {course.Id}, {joined})");
        foreach (var cohort in cohorts)
            sql.Execute($"INSERT INTO CohortMembers (Id, CohortId, PersonId, Pseudonym, JoinedAt) VALUES ({Guid.NewGuid()}, {cohort}, {person}, {name}, {joined})");

        var units = course.Units.ToList();
        var done = die.Next(0, units.Count + 1);
        var last = Now.AddDays(-die.Next(0, 40));
        sql.Execute($"""
            INSERT INTO Standings (EnrolmentId, BegunAt, LastAt, ActiveDays, Done, DoneCount, LastDoneAt, WrongTries, FailedAttempts)
            VALUES ({enrolment}, {joined.AddDays(1)}, {last}, {8}, {string.Concat(units.Take(done).Select(unit => " " + unit.Id))}, {done}, {last}, 0, 0)
            """);
        foreach (var unit in units.Take(done)) sql.Execute($"INSERT INTO UnitCompletions (EnrolmentId, UnitId, At) VALUES ({enrolment}, {unit.Id}, {last})");
        if (done == units.Count)
            sql.Execute($"INSERT INTO CourseCompletions (EnrolmentId, CourseId, At, ContentVersion, Score, Language) VALUES ({enrolment}, {course.Id}, {last}, {"1"}, {0.8m}, {"en"})");
        Answers(sql, course, die, enrolment, last);
        Statements(sql, enrolment, name, statements);
    }

    private static void Answers(SqlSession sql, Course course, Random die, Guid enrolment, DateTime at)
    {
        foreach (var question in course.Units.SelectMany(unit => unit.Questions).OfType<ChoiceQuestion>().Take(AnswersALearner))
        {
            var option = question.Options[die.Next(question.Options.Count)];
            sql.Execute($"""
                INSERT INTO AnswerHistories (EnrolmentId, QuestionId, Response, Success, Scaled, Seconds, Language, IsFinal, WrongInARow, FirstAt, LastAt)
                VALUES ({enrolment}, {question.Id}, {option.Id}, {option.IsRight}, {(option.IsRight ? 1m : 0m)}, {die.Next(5, 200)}, {"en"}, 1, 0, {at}, {at})
                """);
        }
    }

    private static void Statements(SqlSession sql, Guid enrolment, string name, int count)
    {
        for (var i = 0; i < count; i++)
            sql.Execute($"""
                INSERT INTO StoredStatements (Id, StoredAt, Actor, Verb, Activity, Registration, RefersTo, IsVoided, Json)
                VALUES ({Guid.NewGuid()}, {Now.AddSeconds(-i)}, {"account|http://localhost/|" + name}, {"http://adlnet.gov/expapi/verbs/answered"},
                        {"http://localhost/courses/foundations/questions/q" + (i % 60)}, {enrolment}, NULL, 0, {Json})
                """);
    }

    /// <summary>As long as a statement of the site's own.</summary>
    private static readonly string Json = "{\"text\":\"" + new string('x', 1100) + "\"}";
}
