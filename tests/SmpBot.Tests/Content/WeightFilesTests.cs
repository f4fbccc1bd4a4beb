using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmpBot.Content;
using SmpBot.Storage;
using SmpBot.Tests.Checking;

namespace SmpBot.Tests.Content;

public sealed class WeightFilesTests : IDisposable
{
    private const string Name = "likeness";

    private static readonly byte[] s_inputs = [.. Enumerable.Repeat((byte)7, 32)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_by_the_next_start()
    {
        Keep("weights");
        Read(s_inputs).ShouldBe("weights");
    }

    [Fact]
    public void What_is_kept_later_takes_the_place_of_what_was()
    {
        Keep("weights");
        Keep("others");
        Read(s_inputs).ShouldBe("others");
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void There_is_nothing_before_anything_was_kept() => Read(s_inputs).ShouldBeNull();

    [Fact]
    public void Weights_of_other_inputs_are_not_taken()
    {
        Keep("weights");
        Read([.. Enumerable.Repeat((byte)8, 32)]).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(66)]
    public void A_file_cut_short_is_no_file(int length)
    {
        Keep("weights");
        using (FileStream file = File.OpenWrite(FileName()))
        {
            file.SetLength(length);
        }

        Read(s_inputs).ShouldBeNull();
    }

    [Fact]
    public void A_file_with_one_bit_changed_is_no_file()
    {
        Keep("weights");
        byte[] bytes = File.ReadAllBytes(FileName());
        bytes[^1] ^= 1;
        File.WriteAllBytes(FileName(), bytes);

        Read(s_inputs).ShouldBeNull();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_nothing()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "file"), "");
        WeightFiles files = Files(Path.Combine(_folder.Path, "file", "smpbot.db"));

        files.Keep(Name, s_inputs, stream => stream.Write("weights"u8));
        files.Open(Name, s_inputs).ShouldBeNull();
    }

    private void Keep(string weights) => Files().Keep(Name, s_inputs, stream => stream.Write(Encoding.UTF8.GetBytes(weights)));

    private string? Read(byte[] inputs)
    {
        using Stream? stream = Files().Open(Name, inputs);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    private string FileName() => Path.Combine(_folder.Path, $"{Name}.weights");

    private WeightFiles Files(string? database = null) =>
        new(Options.Create(new StorageOptions { Path = database ?? Path.Combine(_folder.Path, "smpbot.db") }), NullLogger<WeightFiles>.Instance);
}
