using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Mooc.Web.Account;
using Mooc.Web.Data;
using Mooc.Web.Site;

namespace Mooc.Bench;

/// <summary>A learner who is in the course and signed in; made in the database, because registering is not what is measured.</summary>
internal sealed record BenchLearner(Guid Person, Guid Enrolment, string Token)
{
    public const string Course = "foundations";

    public static IReadOnlyList<BenchLearner> Make(string dataFolder, int count, int firstNumber = 0)
    {
        using var sql = Database.Of(new SiteOptions { DataFolder = dataFolder }, connection: null).Open();
        sql.Begin();
        var learners = Enumerable.Range(0, count).Select(i => MakeOne(sql, firstNumber + i)).ToList();
        sql.Commit();
        return learners;
    }

    private static BenchLearner MakeOne(SqlSession sql, int number)
    {
        var learner = new BenchLearner(Guid.CreateVersion7(), Guid.CreateVersion7(), SessionCookie.NewToken());
        var mail = string.Create(CultureInfo.InvariantCulture, $"learner{number}@city.example");
        var now = DateTime.UtcNow;
        sql.Execute($"""
            INSERT INTO People (Id, Name, Role, CreatedAt, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ({learner.Person}, {"Learner"}, {"Learner"}, {now}, {mail}, {mail.ToUpperInvariant()}, {mail}, {mail.ToUpperInvariant()}, 1, 0, 0, 0, 0)
            """);
        sql.Execute($"INSERT INTO LearnerAccounts (PersonId, Name) VALUES ({learner.Person}, {Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))})");
        sql.Execute($"INSERT INTO Enrolments (Id, PersonId, CourseId, JoinedAt) VALUES ({learner.Enrolment}, {learner.Person}, {Course}, {now})");
        InsertSession(sql, learner, now);
        return learner;
    }

    private static void InsertSession(SqlSession sql, BenchLearner learner, DateTime now) => sql.Execute($"""
        INSERT INTO Sessions (Id, TokenHash, PersonId, CreatedAt, SeenAt, Browser)
        VALUES ({Guid.CreateVersion7()}, {SessionCookie.HashOf(learner.Token)}, {learner.Person}, {now}, {now}, {"Bench"})
        """);
}
